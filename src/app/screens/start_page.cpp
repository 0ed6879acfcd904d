#include "app/screens/start_page.hpp"

#include "identity/screens/frames.hpp"
#include "web/components.hpp"
#include "web/page.hpp"

namespace qaygi::app {

namespace {

web::Html service(const Language& say, const benefit::Benefit& benefit) {
    const std::string menu = "/menu/" + std::string(benefit.code);
    return web::html(R"(<li class="qaygi-service"><h2 class="govuk-heading-m">{}</h2><p class="govuk-body">{}</p>{}</li>)",
                     web::link(say(benefit.schedule_name), menu), say("app.service_for"_text),
                     web::button({.text = say("app.go_on"_text), .href = menu, .start = true}));
}

web::Response show_start(const identity::Doors& doors, const benefit::Catalogue& benefits, const web::Request& request) {
    const Language& say = request.say();
    const web::Frame frame = identity::frame_of(doors.arrival(request), request, std::string(say("app.all_services"_text)));
    web::Html services;
    for (const auto& benefit : benefits.all()) services += service(say, *benefit);
    return web::show(web::page(
        frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body-l">{}</p><ul class="govuk-list">{}</ul><p class="govuk-body">{}</p>)",
                         frame.title, say("app.fund"_text), services, web::link(say("app.officers"_text), "/fund/inbox"))));
}

}  // namespace

web::Routes start_routes(const identity::Doors& doors, const benefit::Catalogue& benefits) {
    return {{web::Method::get, "/", web::Entry::anyone([&](const web::Request& request) { return show_start(doors, benefits, request); })}};
}

}  // namespace qaygi::app
