#include "app/asan_simulator/phone_pages.hpp"

#include "identity/providers/asan_imza/messages.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/page.hpp"

namespace qaygi::asan_simulator {
namespace {

using web::html;
using web::Html;

constexpr int refresh_seconds = 2;
constexpr std::string_view all_phones = "/phones";

std::string path_of(const Phone& phone) { return std::string(all_phones) + "/" + web::encode_percent(phone.text()); }

std::string_view text_of(const Language& say, PhoneResult result) {
    switch (result) {
        case PhoneResult::ok:
            return say("simulator.confirm"_text);
        case PhoneResult::user_cancelled:
            return say("simulator.cancel"_text);
        case PhoneResult::timeout:
            return say("simulator.timeout"_text);
        case PhoneResult::not_mid_client:
            return say("simulator.not_mid_client"_text);
        case PhoneResult::signature_hash_mismatch:
            return say("simulator.signature_hash_mismatch"_text);
        case PhoneResult::phone_absent:
            return say("simulator.phone_absent"_text);
        case PhoneResult::delivery_error:
            return say("simulator.delivery_error"_text);
        case PhoneResult::sim_error:
            return say("simulator.sim_error"_text);
    }
    return {};
}

Html answer_button(const Language& say, PhoneResult result) {
    const auto kind = result == PhoneResult::ok ? web::ButtonKind::primary : web::ButtonKind::secondary;
    return web::button({.text = text_of(say, result), .name = "result", .value = identity::asan_imza::name_of(result), .kind = kind});
}

web::Frame frame(const web::Request& request, std::string title) {
    return {.say = request.say(), .title = std::move(title), .here = request.here(), .home = std::string(all_phones)};
}

Html request_on(const Language& say, const Phone& phone, const Ringing& ringing) {
    Html failures;
    for (auto result : {PhoneResult::timeout, PhoneResult::not_mid_client, PhoneResult::signature_hash_mismatch, PhoneResult::phone_absent,
                        PhoneResult::delivery_error, PhoneResult::sim_error})
        failures += answer_button(say, result);
    const auto code = web::panel(identity::verification_code(ringing.ask.hash), say("simulator.verification_code"_text), 2);
    const auto answers = web::hidden("session", ringing.session) +
                         web::button_group({answer_button(say, PhoneResult::ok), answer_button(say, PhoneResult::user_cancelled)}) +
                         web::details({.summary = say("simulator.play_failure"_text), .content = failures});
    return html(R"(<p class="govuk-body"><strong>{}</strong>: {}</p>{}{})", ringing.ask.asking, ringing.ask.display_text, code,
                web::form({.action = path_of(phone)}, answers));
}

Html silence_on(const Language& say) {
    return html(R"(<div id="phone" hx-get="" hx-trigger="every 2s" hx-select="#phone" hx-swap="outerHTML"><p class="govuk-body">{}</p></div>)",
                say("simulator.no_request"_text));
}

const Card* card_in(const Phones& phones, const web::Request& request) {
    const auto found = std::ranges::find(phones.cards(), request.in_path.at("number"), [](const Card& card) { return card.person.phone.text(); });
    return found == phones.cards().end() ? nullptr : &*found;
}

web::Response show_phone(Phones& phones, const web::Request& request) {
    const auto* card = card_in(phones, request);
    if (!card) return web::show(web::error_page(request.say(), 404, "", request.here()), 404);
    const auto& say = request.say();
    const auto ringing = phones.ringing(card->person.phone);
    auto shown = frame(request, card->person.name());
    if (!ringing) shown.refresh_seconds = refresh_seconds;
    const auto request_part = ringing ? html(R"(<div id="phone">{}</div>)", request_on(say, card->person.phone, *ringing)) : silence_on(say);
    const auto content =
        html(R"({}<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{} · {} {}</p>{})", web::back_link(say("simulator.phones"_text), all_phones),
             card->person.name(), card->person.phone.text(), say("simulator.user_id"_text), card->person.user_id.text(), request_part);
    return web::show(web::page(shown, content));
}

web::Response answer(Phones& phones, const web::Request& request) {
    const auto* card = card_in(phones, request);
    const auto result = identity::asan_imza::phone_result(request.form.text("result"));
    if (!card || !result) return web::show(web::error_page(request.say(), 400, "", request.path), 400);
    phones.answer(std::string(request.form.text("session")), *result);
    return web::see_other(path_of(card->person.phone));
}

web::Response show_phones(Phones& phones, const web::Request& request) {
    const auto& say = request.say();
    std::vector<std::vector<web::Content>> rows;
    for (const auto& card : phones.cards()) {
        const auto& person = card.person;
        const auto state = phones.ringing(person.phone) ? web::tag(say("simulator.ringing"_text), web::Colour::blue) : Html();
        rows.push_back({web::link(person.name(), path_of(person.phone)), person.organization, person.phone.text(), person.user_id.text(), state});
    }
    const auto table = web::table({.caption = say("simulator.phones"_text),
                                   .caption_classes = "govuk-visually-hidden",
                                   .columns = {{say("simulator.person"_text)},
                                               {say("simulator.organization"_text)},
                                               {say("simulator.phone"_text)},
                                               {say("simulator.user_id"_text)},
                                               {say("simulator.state"_text)}},
                                   .rows = rows,
                                   .first_cell_is_header = true});
    const auto content =
        html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>{})", say("simulator.phones"_text), say("simulator.nobody_is_real"_text), table);
    return web::show(web::page(frame(request, std::string(say("simulator.phones"_text))), content));
}

}  // namespace

web::Routes phone_routes(Phones& phones) {
    using web::Entry;
    using web::Method;
    const auto with = [&phones](web::Response (*handler)(Phones&, const web::Request&)) {
        return Entry::anyone([&phones, handler](const web::Request& request) { return handler(phones, request); });
    };
    return {{Method::get, "/", Entry::anyone([](const web::Request&) { return web::see_other(all_phones); })},
            {Method::get, std::string(all_phones), with(show_phones)},
            {Method::get, "/phones/{number}", with(show_phone)},
            {Method::post, "/phones/{number}", with(answer)}};
}

}  // namespace qaygi::asan_simulator
