#include "authority/screens/delegation_pages.hpp"

namespace qaygi::authority {
namespace {

web::Html sub_menus(const Language& say, std::string_view here) {
    const auto current = here.substr(0, here.find('?'));
    web::Html items;
    for (const auto& [path, key] : {std::pair{std::string(delegations_address) + "/new", "authority.grant_title"_text},
                                    std::pair{std::string(delegations_address), "authority.active_title"_text},
                                    std::pair{std::string(delegations_address) + "/ended", "authority.ended_title"_text}})
        items += web::html("<li>{}</li>", path == current ? web::html(R"(<strong aria-current="page">{}</strong>)", say(key)) : web::link(say(key), path));
    return web::html(R"(<nav aria-label="{}"><ul class="govuk-list qaygi-states">{}</ul></nav>)", say("authority.title"_text), items);
}

}  // namespace

std::string address_of(const Delegation& delegation, std::string_view below) {
    return std::string(delegations_address) + "/" + std::to_string(delegation.number) + std::string(below);
}

web::Response delegation_page(const web::Request& request, web::Frame frame, const web::Html& above, const web::Html& content, int status) {
    const auto& say = request.say();
    const auto heading = web::html(R"(<span class="govuk-caption-m">{}</span><h1 class="govuk-heading-l">{}</h1>)", say("authority.title"_text), frame.title);
    return web::show(web::page(frame, above + heading + sub_menus(say, frame.here) + content), status);
}

std::string in_words(const Language& say, const identity::Means& means) {
    return std::string(say("authority.means." + std::string(name_of(means.kind)))) + " " + means.number;
}

std::string in_words(const Language& say, const Term& term) {
    return term.to ? say("authority.from_to"_text, {show(term.from), show(*term.to)}) : say("authority.from_on"_text, {show(term.from)});
}

std::string_view in_words(const Language& say, identity::Right right) { return say("identity.right." + std::string(name_of(right))); }

}  // namespace qaygi::authority
