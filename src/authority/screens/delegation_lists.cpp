// Səlahiyyət müddəti bitməmişlər and Səlahiyyət müddəti bitmişlər: who may act for the employer, and who no longer may.

#include "authority/screens/delegation_pages.hpp"
#include "authority/screens/handlers.hpp"
#include "authority/store/delegations.hpp"
#include "web/scrolling.hpp"

namespace qaygi::authority {
namespace {

web::Html person(const Language& say, const Listed& listed, const Delegation& delegation) {
    web::Html about = web::html("{}", listed.person_name.empty() ? std::string(say("authority.never_signed_in"_text)) : listed.person_name);
    about += web::html(R"(<br>FİN {})", delegation.person.text());
    for (const auto& other : listed.others)
        about += web::html(R"(<br><span class="govuk-hint">{}</span>)", say("authority.other_means"_text, {in_words(say, other)}));
    return about;
}

web::Html granted(const Language& say, const Delegation& delegation) {
    return web::html("{}<br>{}", show(delegation.granted_at), say("authority.by"_text, {delegation.granted_by.name}));
}

web::Html ended(const Language& say, const Ended& delegation) {
    if (!delegation.revoked) return web::html("{}<br>{}", show(*delegation.term.to), say("authority.ran_out"_text));
    return web::html("{}<br>{}<br>{}", show(delegation.revoked->at), say("authority.revoked_by"_text, {delegation.revoked->by.name}),
                     say("authority.why." + std::string(name_of(delegation.revoked->why))));
}

std::vector<web::Content> cells(const Language& say, const Listed& listed, const Delegation& delegation) {
    return {person(say, listed, delegation), in_words(say, delegation.means), in_words(say, delegation.right), in_words(say, delegation.term),
            granted(say, delegation)};
}

std::vector<web::Column> columns(const Language& say, TextKey last) {
    return {{.title = say("authority.person"_text)}, {.title = say("authority.with"_text)},    {.title = say("authority.scope"_text)},
            {.title = say("authority.term"_text)},   {.title = say("authority.granted"_text)}, {.title = say(last)}};
}

Lists load(store::Database& database, const Employer& visitor, const web::Request& request) {
    return database.read([&](store::Connection& connection) { return delegations(connection, visitor.employer, day_in_baku(request.at)); });
}

}  // namespace

web::Response show_active(store::Database& database, const Employer& visitor, const web::Request& request) {
    const auto& say = request.say();
    const auto lists = load(database, visitor, request);
    web::Table table{
        .caption = say("authority.active_title"_text), .caption_classes = "govuk-visually-hidden", .columns = columns(say, "authority.revoke"_text)};
    for (const auto& listed : lists.active) {
        const auto& active = std::get<Active>(listed.state);
        auto row = cells(say, listed, active);
        const auto who = listed.person_name.empty() ? active.person.text() : listed.person_name;
        const auto spoken = web::html(R"(<span class="govuk-visually-hidden"> {}</span>)", who);
        row.emplace_back(web::html(R"(<a class="govuk-link" href="{}">{}{}</a>)", address_of(active, "/revoke"), say("authority.revoke"_text), spoken));
        table.rows.push_back(std::move(row));
    }
    const auto content = table.rows.empty() ? web::inset_text(say("authority.none_active"_text)) : web::scrolling(table.caption, web::table(table));
    return delegation_page(request, identity::employer_frame(visitor, request, std::string(say("authority.active_title"_text))), {}, content, 200);
}

web::Response show_ended(store::Database& database, const Employer& visitor, const web::Request& request) {
    const auto& say = request.say();
    const auto lists = load(database, visitor, request);
    web::Table table{.caption = say("authority.ended_title"_text), .caption_classes = "govuk-visually-hidden", .columns = columns(say, "authority.ended"_text)};
    for (const auto& listed : lists.ended) {
        const auto& delegation = std::get<Ended>(listed.state);
        auto row = cells(say, listed, delegation);
        row.emplace_back(ended(say, delegation));
        table.rows.push_back(std::move(row));
    }
    const auto content = table.rows.empty() ? web::inset_text(say("authority.none_ended"_text)) : web::scrolling(table.caption, web::table(table));
    return delegation_page(request, identity::employer_frame(visitor, request, std::string(say("authority.ended_title"_text))), {}, content, 200);
}

}  // namespace qaygi::authority
