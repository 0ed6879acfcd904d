#include "identity/screens/card_ready.hpp"

#include "crypto/base64.hpp"
#include "identity/screens/card_pages.hpp"
#include "identity/screens/web_eid_form.hpp"
#include "web/components.hpp"
#include "web/page.hpp"

namespace qaygi::identity {
namespace {

using std::chrono::days;

constexpr days renew_within{30};

web::Response page(const web::Request& request, const web::Html& found, int status) {
    const auto& say = request.say();
    const auto content =
        web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}{}<p class="govuk-body">{}</p>)", say("identity.card_ready_title"_text),
                  say("identity.card_ready_note"_text), found,
                  extension_form(say, {.action = "/sign-in/card/ready", .way_back = "", .challenge = "", .button = "identity.card_ready_check"_text}),
                  web::link(say("identity.card_again"_text), "/sign-in"));
    return web::show(web::page({.say = say, .title = std::string(say("identity.card_ready_title"_text)), .here = "/sign-in/card/ready"}, content), status);
}

web::Html validity(const Language& say, const crypto::Certificate& certificate, const std::optional<card::Card>& card, Instant now) {
    const auto left = std::chrono::floor<days>(certificate.valid_to() - now);
    web::SummaryList rows;
    if (card) rows.rows.push_back({say("identity.card_ready_holder"_text), card->holder.name});
    rows.rows.push_back({say("identity.card_ready_until"_text), show(day_in_baku(certificate.valid_to()))});
    rows.rows.push_back({say("identity.card_ready_days"_text), std::to_string(left.count())});
    auto shown = web::inset_text(say("identity.card_ready_yes"_text)) + web::summary_list(rows);
    if (left < renew_within) shown += web::warning_text(say("identity.card_ready_attention"_text), say("identity.card_ready_renew"_text));
    return shown;
}

web::Response ask(const CardSignIn&, const web::Request& request) { return page(request, {}, 200); }

web::Response look(const CardSignIn& sign_in, const web::Request& request) {
    const auto& say = request.say();
    const auto refused = [&](const std::string& why) { return page(request, web::inset_text(why), 422); };
    const auto content = request.form.text("content");
    if (content.empty()) return refused(std::string(say("identity.web_eid_needs_scripts"_text)));
    const auto der = crypto::from_base64(content);
    const auto certificate = der ? crypto::Certificate::from_der(*der) : std::nullopt;
    if (!certificate) return refused(card_trouble(say, name_of(CertificateRefusal::unreadable)));
    if (const auto why = card::distrust(*certificate, sign_in.rules, request.at)) return refused(card_trouble(say, name_of(*why)));
    return page(request, validity(say, *certificate, card::read(*der, sign_in.rules, request.at), request.at), 200);
}

}  // namespace

web::Routes card_ready_routes(std::shared_ptr<const CardSignIn> sign_in) {
    const auto with = [sign_in](web::Response (*handler)(const CardSignIn&, const web::Request&)) {
        return web::Entry::anyone([sign_in, handler](const web::Request& request) { return handler(*sign_in, request); });
    };
    return {{web::Method::get, "/sign-in/card/ready", with(ask)}, {web::Method::post, "/sign-in/card/ready", with(look)}};
}

}  // namespace qaygi::identity
