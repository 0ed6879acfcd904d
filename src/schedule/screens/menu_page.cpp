// The main window: Xidmət, Mühasibatlıq, Baxış sənədləri, with how many schedules wait in each place.

#include "identity/screens/frames.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/store/search.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

namespace {

struct Item {
    TextKey text;
    std::string_view href;
    int count = -1;  // −1: nothing to count
};

web::Html group(const Language& say, TextKey title, std::initializer_list<Item> items) {
    web::Html list;
    for (const Item& item : items) {
        web::Html count = item.count > 0 ? web::html(R"( <span class="qaygi-count">{}</span>)", item.count) : web::Html();
        list += web::html(R"(<li>{}{}</li>)", web::link(say(item.text), item.href), count);
    }
    return web::html(R"(<section class="qaygi-menu-group"><h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--spaced">{}</ul></section>)",
                     say(title), list);
}

}  // namespace

web::Response show_menu(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    auto counts = desk.database.read([&](store::Connection& connection) { return count_by_state(connection, visitor.employer); });
    auto count = [&](State state) { return counts.at(static_cast<std::size_t>(state)); };
    web::Frame frame = identity::employer_frame(visitor, request, std::string(say("menu.main"_text)));
    web::Html groups = group(say, "menu.service"_text, {{"menu.requisites"_text, "/employer/requisites"}, {"menu.calendar"_text, "/employer/calendar"}}) +
                       group(say, "menu.accounting"_text,
                             {{"menu.new_schedule"_text, "/schedules/new"},
                              {"menu.drafts"_text, "/schedules?state=draft", count(State::draft)},
                              {"menu.returned"_text, "/schedules?state=returned", count(State::returned)},
                              {"menu.sent"_text, "/schedules?state=sent", count(State::sent)}}) +
                       group(say, "menu.review_documents"_text, {{"menu.review"_text, "/schedules"}});
    return web::show(web::page(frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1><div class="qaygi-menu">{}</div>)", frame.title, groups)));
}

}  // namespace qaygi::schedule
