#include "identity/screens/sign_in_pages.hpp"

#include <fmt/format.h>

#include "identity/screens/web_eid.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/page.hpp"

namespace qaygi::identity {
namespace {

constexpr int refresh_seconds = 2;

web::Html errors(const Language& say, const WaysIn& shown) {
    std::vector<web::FieldError> errors;
    if (shown.trouble) errors.push_back({"phone", say(*shown.trouble)});
    for (const char* field : {"phone", "user_id"})
        if (auto error = shown.fields.error(field, say); !error.empty()) errors.push_back({field, std::move(error)});
    return web::error_summary(say, errors);
}

web::Html asan_imza_form(const Language& say, const WaysIn& shown) {
    const auto phone = web::text_input({.name = "phone",
                                        .label = say("identity.phone"_text),
                                        .hint = say("identity.phone_hint"_text),
                                        .error = shown.fields.error("phone", say),
                                        .value = shown.fields.value("phone", shown.phone),
                                        .type = "tel",
                                        .width = 20,
                                        .autocomplete = "tel",
                                        .required = true});
    const auto user_id = web::text_input({.name = "user_id",
                                          .label = say("identity.user_id"_text),
                                          .hint = say("identity.user_id_hint"_text),
                                          .error = shown.fields.error("user_id", say),
                                          .value = shown.fields.value("user_id", ""),
                                          .width = 10,
                                          .inputmode = "numeric",
                                          .autocomplete = "off",
                                          .required = true});
    return web::form({.action = "/sign-in/asan-imza"},
                     web::hidden("back", shown.way_back) + phone + user_id + web::button({.text = say("identity.sign_in"_text), .prevent_double_click = true}));
}

web::Html card_way(const Language& say, const WaysIn& shown) {
    if (!shown.by_card) return web::inset_text(say("identity.card_not_here"_text));
    const auto address = "/sign-in/card/start?back=" + web::encode_percent(shown.way_back);
    return web::html(R"(<p class="govuk-body">{}</p><div class="govuk-form-group">{}</div><p class="govuk-body">{}</p><p class="govuk-body">{}</p>{}{})",
                     say("identity.card_note"_text), web::button({.text = say("identity.card_start"_text), .href = address}),
                     say("identity.card_stays_open"_text), say("identity.web_eid_note"_text), web_eid_form(say, shown.way_back),
                     web::html(R"(<p class="govuk-body">{}</p>)", web::link(say("identity.card_ready_title"_text), "/sign-in/card/ready")));
}

std::string minutes_and_seconds(std::chrono::seconds left) { return fmt::format("{}:{:02}", left.count() / 60, left.count() % 60); }

// What changes while one waits: asked for again in place, or with the whole page when there are no scripts.
web::Html state_of_wait(const Language& say, const Wait& shown) {
    const auto interrupted = shown.interrupted ? web::inset_text(say("identity.gateway_interrupted"_text)) : web::Html();
    return web::html(
        R"(<div id="waiting" hx-get="/sign-in/asan-imza" hx-trigger="every 2s" hx-select="#waiting" hx-swap="outerHTML"><p class="govuk-body">{} <strong>{}</strong></p>{}</div>)",
        say("identity.time_left"_text), minutes_and_seconds(shown.left), interrupted);
}

}  // namespace

web::Response ways_in(const web::Request& request, const WaysIn& shown, int status) {
    const auto& say = request.say();
    const auto content = web::html(R"({}<h1 class="govuk-heading-l">{}</h1><h2 class="govuk-heading-m">{}</h2>{}<h2 class="govuk-heading-m">{}</h2>{})",
                                   errors(say, shown), say("identity.sign_in_title"_text), say("identity.by_card"_text), card_way(say, shown),
                                   say("identity.by_asan_imza"_text), asan_imza_form(say, shown));
    return web::show(
        web::page(
            {.say = say, .title = std::string(say("identity.sign_in_title"_text)), .here = "/sign-in", .has_errors = shown.trouble || shown.fields.refused()},
            content),
        status);
}

web::Response waiting(const web::Request& request, const Wait& shown) {
    const auto& say = request.say();
    const auto cancel = web::form({.action = "/sign-in/asan-imza/cancel", .csrf = shown.csrf},
                                  web::button({.text = say("identity.cancel"_text), .kind = web::ButtonKind::secondary}));
    const auto content =
        web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{}{}<p class="govuk-body">{}</p>{})", say("identity.wait_title"_text),
                  say("identity.compare"_text, {shown.phone}), web::panel(shown.code, say("identity.verification_code"_text), 2), state_of_wait(say, shown),
                  say("identity.nothing_arrives"_text), cancel);
    return web::show(
        web::page({.say = say, .title = std::string(say("identity.wait_title"_text)), .here = request.here(), .refresh_seconds = refresh_seconds}, content));
}

}  // namespace qaygi::identity
