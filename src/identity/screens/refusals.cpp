#include "identity/screens/refusals.hpp"

#include "identity/way_back.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/page.hpp"

namespace qaygi::identity {
namespace {

struct Explained {
    std::string title;
    std::string why;
    std::vector<std::string_view> ways_on;
    web::Words leave_text;
    web::Words leave_for;
};

web::Response refusal(const web::Request& request, const Visitor* visitor, const Explained& explained) {
    web::Html ways_on;
    for (auto way : explained.ways_on) ways_on += web::html("<li>{}</li>", way);
    auto content = web::html(
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><ul class="govuk-list govuk-list--bullet">{}</ul><p class="govuk-body">{}</p>)",
        explained.title, explained.why, ways_on, web::link(explained.leave_text, explained.leave_for));
    web::Frame frame{.say = request.say(), .title = explained.title, .here = request.here()};
    if (visitor) {
        frame.person = visitor->name;
        frame.csrf = visitor->csrf;
    }
    return web::show(web::page(frame, content), 403);
}

// A form is come back to at the page that it stood on.
std::string wanted(const web::Request& request) {
    if (request.method == web::Method::get && !request.in_place()) return way_back(request.here());
    auto address = request.headers.find(request.in_place() ? "hx-current-url" : "referer");
    return address == request.headers.end() ? std::string(main_window) : path_of_address(address->second);
}

}  // namespace

web::Response to_sign_in(const web::Request& request) {
    const std::string location = "/sign-in?back=" + web::encode_percent(wanted(request));
    if (!request.in_place()) return web::see_other(location);
    web::Response response{.status = 401};
    response.with_header("HX-Redirect", location);
    return response;
}

web::Response not_for_employers(const web::Request& request, const Visitor& visitor) {
    const auto& say = request.say();
    return refusal(request, &visitor,
                   {.title = std::string(say("identity.no_right_title"_text)),
                    .why = std::string(say("identity.no_employer_right"_text)),
                    .ways_on = {say("identity.seal_holder_grants"_text), say("identity.sign_out_to_change"_text)},
                    .leave_text = say("identity.to_main_window"_text),
                    .leave_for = main_window});
}

web::Response not_an_officer(const web::Request& request, const Visitor& visitor) {
    const auto& say = request.say();
    return refusal(request, &visitor,
                   {.title = std::string(say("identity.no_right_title"_text)),
                    .why = std::string(say("identity.no_officer_right"_text)),
                    .ways_on = {say("identity.fund_appoints"_text), say("identity.sign_out_to_change"_text)},
                    .leave_text = say("identity.to_main_window"_text),
                    .leave_for = main_window});
}

web::Response forged(const web::Request& request, const Visitor& visitor) {
    const auto& say = request.say();
    return refusal(request, &visitor,
                   {.title = std::string(say("identity.forged_title"_text)),
                    .why = std::string(say("identity.forged"_text)),
                    .ways_on = {say("identity.forged_way_on"_text)},
                    .leave_text = say("identity.to_main_window"_text),
                    .leave_for = main_window});
}

web::Response for_nobody(const web::Request& request, const std::string& name) {
    const auto& say = request.say();
    return refusal(request, nullptr,
                   {.title = std::string(say("identity.no_right_title"_text)),
                    .why = say("identity.for_nobody"_text, {name}),
                    .ways_on = {say("identity.seal_holder_signs_in"_text), say("identity.seal_holder_grants"_text), say("identity.fund_appoints"_text)},
                    .leave_text = say("identity.sign_in_as_another"_text),
                    .leave_for = "/sign-in"});
}

}  // namespace qaygi::identity
