#include "identity/screens/refusals.hpp"

#include "identity/way_back.hpp"
#include "web/components.hpp"
#include "web/encoding.hpp"
#include "web/page.hpp"

namespace qaygi::identity {
namespace {

web::Response refusal(const web::Request& request, const Visitor& visitor, TextKey title, TextKey why, std::vector<TextKey> ways_on) {
    const auto& say = request.say();
    web::Html list;
    for (auto way : ways_on) list += web::html("<li>{}</li>", say(way));
    const auto content = web::html(
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><ul class="govuk-list govuk-list--bullet">{}</ul><p class="govuk-body">{}</p>)",
        say(title), say(why), list, web::link(say("identity.to_main_window"_text), main_window));
    const web::Frame frame{
        .say = say, .title = std::string(say(title)), .here = request.here(), .person = visitor.name, .home = std::string(main_window), .csrf = visitor.csrf};
    return web::show(web::page(frame, content), 403);
}

// A form is come back to at the page that it stood on.
std::string wanted(const web::Request& request) {
    if (request.method == web::Method::get && !request.in_place()) return way_back(request.here());
    auto address = request.headers.find(request.in_place() ? "hx-current-url" : "referer");
    return address == request.headers.end() ? std::string(main_window) : path_of_address(address->second);
}

}  // namespace

web::Response to_sign_in(const web::Request& request) { return web::see_other("/sign-in?back=" + web::encode_percent(wanted(request))); }

web::Response not_for_employers(const web::Request& request, const Visitor& visitor) {
    return refusal(request, visitor, "identity.no_right_title"_text, "identity.no_employer_right"_text,
                   {"identity.seal_holder_signs_in"_text, "identity.seal_holder_grants"_text, "identity.sign_out_to_change"_text});
}

web::Response not_an_officer(const web::Request& request, const Visitor& visitor) {
    return refusal(request, visitor, "identity.no_right_title"_text, "identity.no_officer_right"_text,
                   {"identity.fund_appoints"_text, "identity.sign_out_to_change"_text});
}

web::Response forged(const web::Request& request, const Visitor& visitor) {
    return refusal(request, visitor, "identity.forged_title"_text, "identity.forged"_text, {"identity.forged_way_on"_text});
}

}  // namespace qaygi::identity
