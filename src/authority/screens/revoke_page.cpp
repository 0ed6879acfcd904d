// Ləğv et: asks first, with the reason; the right is gone at the person's next request.

#include <fmt/format.h>

#include "authority/screens/delegation_pages.hpp"
#include "authority/screens/handlers.hpp"
#include "authority/store/delegations.hpp"
#include "base/text.hpp"
#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "evidence/store/once.hpp"
#include "web/fields.hpp"

namespace qaygi::authority {
namespace {

// Thrown inside the transaction: somebody else ended it first; nothing is written.
struct NoLongerActive {};

std::optional<State> find(store::Connection& connection, const Employer& visitor, const web::Request& request) {
    return find_delegation(connection, visitor.employer, static_cast<int>(request.number_in_path("delegation")), day_in_baku(request.at));
}

web::Html reasons(const Language& say, const web::Fields& fields) {
    std::vector<web::Choice> choices;
    for (const auto why : all_reasons) choices.push_back({.value = name_of(why), .text = say("authority.why." + std::string(name_of(why)))});
    return web::radios({.name = "why",
                        .legend = say("authority.why_title"_text),
                        .error = fields.error("why", say),
                        .value = fields.value("why", name_of(Why::not_needed)),
                        .choices = choices,
                        .required = true});
}

web::Response question(const Employer& visitor, const web::Request& request, const Active& active, const web::Fields& fields, int status) {
    const auto& say = request.say();
    auto frame = identity::employer_frame(visitor, request, std::string(say("authority.revoke_title"_text)));
    frame.has_errors = fields.refused();
    const auto about = web::summary_list({.rows = {{say("authority.fin"_text), active.person.text(), {}},
                                                   {say("authority.with"_text), in_words(say, active.means), {}},
                                                   {say("authority.scope"_text), in_words(say, active.right), {}},
                                                   {say("authority.term"_text), in_words(say, active.term), {}}}});
    const auto yes = web::form({.action = address_of(active, "/revoke"), .csrf = visitor.csrf, .once = crypto::random_token(), .id = "yes"},
                               web::hidden("version", std::to_string(active.version)) + reasons(say, fields) +
                                   web::button({.text = say("authority.yes"_text), .kind = web::ButtonKind::warning, .prevent_double_click = true}));
    return web::show(web::page(frame, web::error_summary(say, fields.errors(say)) + web::question({.id = "question",
                                                                                                   .title = frame.title,
                                                                                                   .content = about,
                                                                                                   .yes = yes,
                                                                                                   .no_text = say("authority.no"_text),
                                                                                                   .no_href = delegations_address})),
                     status);
}

// It ended meanwhile, or there never was one: the page says which.
web::Response not_active(const Employer& visitor, const web::Request& request, const std::optional<State>& found) {
    const auto& say = request.say();
    const auto title = found ? "authority.already_ended"_text : "authority.not_found"_text;
    auto frame = identity::employer_frame(visitor, request, std::string(say(title)));
    const auto back = web::button({.text = say("authority.ended_title"_text), .href = fmt::format("{}/ended", delegations_address)});
    return delegation_page(request, std::move(frame), {}, back, found ? 409 : 404);
}

}  // namespace

web::Response ask_revoke(store::Database& database, const Employer& visitor, const web::Request& request) {
    const auto found = database.read([&](store::Connection& connection) { return find(connection, visitor, request); });
    const auto* active = found ? std::get_if<Active>(&*found) : nullptr;
    return active ? question(visitor, request, *active, web::Fields(), 200) : not_active(visitor, request, found);
}

web::Response revoke(store::Database& database, const Employer& visitor, const web::Request& request) {
    web::Fields fields(request.form);
    const auto why = why_named(fields.typed("why"));
    const auto version = read_number(fields.typed("version"), 1, 1'000'000);
    if (!why || !version) {
        fields.refuse("why", message("authority.refusal.why"_text));
        const auto found = database.read([&](store::Connection& connection) { return find(connection, visitor, request); });
        const auto* active = found ? std::get_if<Active>(&*found) : nullptr;
        return active ? question(visitor, request, *active, fields, 422) : not_active(visitor, request, found);
    }
    try {
        return web::see_other(evidence::keep_once(database, visitor.fin, request.form.text("once"), request.at, [&](store::Transaction& transaction) {
            const auto found = find(transaction, visitor, request);
            const auto* active = found ? std::get_if<Active>(&*found) : nullptr;
            if (!active || active->version != *version) throw NoLongerActive();
            if (!keep_revoked(transaction, authority::revoke(*active, {request.at, {visitor.fin, visitor.name}, *why}))) throw NoLongerActive();
            evidence::record(transaction, {.employer = visitor.employer,
                                           .at = request.at,
                                           .who = visitor.fin,
                                           .what = "authority.revoked",
                                           .subject = "delegation/" + std::to_string(active->number),
                                           .details = R"({"why":")" + std::string(name_of(*why)) + R"("})"});
            return fmt::format("{}?done=revoked", delegations_address);
        }));
    } catch (const NoLongerActive&) {
        return not_active(visitor, request, database.read([&](store::Connection& connection) { return find(connection, visitor, request); }));
    }
}

}  // namespace qaygi::authority
