#include "identity/screens/refusals.hpp"

#include "identity/screens/frames.hpp"
#include "identity/way_back.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/page.hpp"

namespace qaygi::identity {
namespace {

struct Refusal {
    TextKey title;
    std::string why;
    std::vector<std::string> ways_on;
    web::Html again = {};  // what was typed, to be sent once more
};

web::Response show(web::Frame frame, const Refusal& refusal) {
    const auto& say = frame.say;
    frame.title = std::string(say(refusal.title));
    web::Html list;
    for (const auto& way : refusal.ways_on) list += web::html("<li>{}</li>", way);
    const auto content = web::html(
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><ul class="govuk-list govuk-list--bullet">{}</ul>{}<p class="govuk-body">{}</p>)",
        frame.title, refusal.why, list, refusal.again, web::link(say("identity.to_main_window"_text), main_window));
    return web::show(web::page(frame, content), 403);
}

std::vector<std::string> in_words(const Language& say, std::initializer_list<TextKey> keys) {
    std::vector<std::string> texts;
    for (const auto key : keys) texts.emplace_back(say(key));
    return texts;
}

std::vector<std::string> and_switch(const Language& say, const Visitor& visitor, std::vector<std::string> ways_on) {
    ways_on.emplace_back(say(visitor.may_switch ? "identity.switch_to_change"_text : "identity.sign_out_to_change"_text));
    return ways_on;
}

// Everything that was typed, in a form that sends it again: nothing is lost when the right comes back. In place the form itself stays.
web::Html once_more(const web::Request& request, const Visitor& visitor) {
    if (request.method == web::Method::get || request.form.fields().empty()) return {};
    if (request.in_place()) return web::html(R"(<p class="govuk-body">{}</p>)", request.say()("identity.typed_stays"_text));
    web::Html fields;
    for (const auto& [name, value] : request.form.fields())
        if (name != "csrf") fields += web::hidden(name, value);
    return web::inset_text(web::html(R"(<p class="govuk-body">{}</p>)", request.say()("identity.typed_is_kept"_text)) +
                           web::form({.action = request.path, .csrf = visitor.csrf, .id = "once-more"},
                                     fields + web::button({.text = request.say()("identity.send_once_more"_text), .prevent_double_click = true})));
}

// A form is come back to at the page that it stood on.
std::string wanted(const web::Request& request) {
    if (request.method == web::Method::get && !request.in_place()) return way_back(request.here());
    auto address = request.headers.find(request.in_place() ? "hx-current-url" : "referer");
    return address == request.headers.end() ? std::string(main_window) : path_of_address(address->second);
}

}  // namespace

web::Response to_sign_in(const web::Request& request) { return web::see_other("/sign-in?back=" + web::encode_percent(wanted(request))); }

web::Response to_capacities(const web::Request& request) { return web::see_other("/capacity?back=" + web::encode_percent(wanted(request))); }

web::Response not_for_employers(const web::Request& request, const Visitor& visitor) {
    const auto& say = request.say();
    return show(visitor_frame(visitor, request, {}),
                {"identity.no_right_title"_text, std::string(say("identity.no_employer_right"_text)),
                 and_switch(say, visitor, in_words(say, {"identity.seal_holder_signs_in"_text, "identity.seal_holder_grants"_text}))});
}

web::Response right_is_gone(const web::Request& request, const Visitor& visitor, const std::string& granted_by) {
    const auto& say = request.say();
    std::vector<std::string> ways_on;
    if (!granted_by.empty()) ways_on.push_back(say("identity.granted_by_gives_back"_text, {granted_by}));
    ways_on.emplace_back(say("identity.seal_holder_grants"_text));
    return show(visitor_frame(visitor, request, {}), {"identity.right_gone_title"_text, std::string(say("identity.right_gone"_text)),
                                                      and_switch(say, visitor, std::move(ways_on)), once_more(request, visitor)});
}

web::Response too_little_right(const web::Request& request, const EmployerVisitor& visitor, Right needed) {
    const auto& say = request.say();
    const auto held = std::string(say("identity.right." + std::string(name_of(visitor.right))));
    const auto wish = std::string(say("identity.right." + std::string(name_of(needed))));
    std::vector<std::string> ways_on;
    if (!visitor.granted_by.empty()) ways_on.push_back(say("identity.granted_by_widens"_text, {visitor.granted_by}));
    ways_on.emplace_back(say("identity.seal_holder_grants"_text));
    return show(employer_frame(visitor, request, {}),
                {"identity.no_right_title"_text, say("identity.too_little_right"_text, {held, wish}), std::move(ways_on), once_more(request, visitor)});
}

web::Response not_an_officer(const web::Request& request, const Visitor& visitor, Role needed) {
    const auto& say = request.say();
    const auto role = std::string(say("identity.role." + std::string(name_of(needed))));
    return show(visitor_frame(visitor, request, {}), {"identity.no_right_title"_text, say("identity.no_officer_right"_text, {role}),
                                                      and_switch(say, visitor, in_words(say, {"identity.fund_appoints"_text}))});
}

web::Response forged(const web::Request& request, const Visitor& visitor) {
    const auto& say = request.say();
    return show(visitor_frame(visitor, request, {}),
                {"identity.forged_title"_text, std::string(say("identity.forged"_text)), in_words(say, {"identity.forged_way_on"_text})});
}

}  // namespace qaygi::identity
