// The main windows: of all services, and of one benefit's service (Xidmət, Mühasibatlıq, Baxış sənədləri), with how many schedules wait in each place.

#include "identity/screens/frames.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/screens/view.hpp"
#include "schedule/store/search.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

namespace {

struct Item {
    TextKey text;
    std::string href;
    int count = 0;  // 0 is not shown
};

web::Html group(const Language& say, TextKey title, const std::vector<Item>& items) {
    web::Html list;
    for (const Item& item : items) {
        web::Html count = item.count > 0 ? web::html(R"( <span class="qaygi-count">{}</span>)", item.count) : web::Html();
        list += web::html(R"(<li>{}{}</li>)", web::link(say(item.text), item.href), count);
    }
    return web::html(R"(<section class="qaygi-menu-group"><h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--spaced">{}</ul></section>)",
                     say(title), list);
}

web::Html service_group(const Language& say, const Visitor& visitor) {
    std::vector<Item> items{{"menu.requisites"_text, "/employer/requisites"}, {"menu.calendar"_text, "/employer/calendar"}};
    if (visitor.may(identity::Right::seal)) items.push_back({"menu.delegations"_text, "/employer/delegations"});
    items.push_back({"menu.journal"_text, "/employer/journal"});
    return group(say, "menu.service"_text, items);
}

std::string list_of(const benefit::Benefit& benefit) { return "/schedules?benefit=" + std::string(benefit.code); }

std::vector<Item> accounting(const Visitor& visitor, const benefit::Benefit& benefit, const Counts& counts) {
    auto in = [&](TextKey text, State state) {
        return Item{text, list_of(benefit) + "&state=" + std::string(name_of(state)), counts.at(static_cast<std::size_t>(state))};
    };
    std::vector<Item> items{in("menu.drafts"_text, State::draft), in("menu.returned"_text, State::returned), in("menu.sent"_text, State::sent)};
    if (visitor.may(identity::Right::prepare)) items.insert(items.begin(), {"menu.new_schedule"_text, new_schedule(benefit)});
    return items;
}

std::map<std::string, Counts> counts_of(const Desk& desk, const Visitor& visitor) {
    return desk.database.read([&](store::Connection& connection) { return count_by_state(connection, visitor.employer); });
}

}  // namespace

web::Response show_main_menu(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    auto counts = counts_of(desk, visitor);
    web::Html groups = service_group(say, visitor);
    for (const auto& benefit : desk.benefits.all()) {
        std::vector<Item> items = accounting(visitor, *benefit, counts[std::string(benefit->code)]);
        items.push_back({"menu.review"_text, list_of(*benefit)});
        groups += group(say, benefit->name, items);
    }
    web::Frame frame = identity::employer_frame(visitor, request, std::string(say("menu.main"_text)));
    return web::show(web::page(frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1><div class="qaygi-menu">{}</div>)", frame.title, groups)));
}

web::Response show_menu(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    const benefit::Benefit* benefit = desk.benefits.find(request.in_path.at("benefit"));
    if (!benefit) return no_such_schedule(visitor, request);
    auto counts = counts_of(desk, visitor);
    web::Html groups = service_group(say, visitor) + group(say, "menu.accounting"_text, accounting(visitor, *benefit, counts[std::string(benefit->code)])) +
                       group(say, "menu.review_documents"_text, {{"menu.review"_text, list_of(*benefit)}});
    web::Frame frame = identity::employer_frame(visitor, request, std::string(say("menu.main"_text)), benefit->code);
    return web::show(web::page(frame, heading(say, *benefit, frame.title) + web::html(R"(<div class="qaygi-menu">{}</div>)", groups)));
}

web::Response choose_benefit(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    const Language& say = request.say();
    web::Html links;
    for (const auto& benefit : desk.benefits.all()) links += web::html("<li>{}</li>", web::link(say(benefit->name), new_schedule(*benefit)));
    web::Frame frame = identity::employer_frame(visitor, request, std::string(say("schedule.new"_text)));
    return web::show(
        web::page(frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><ul class="govuk-list govuk-list--spaced">{}</ul>)",
                                   frame.title, say("schedule.choose_benefit"_text), links)));
}

}  // namespace qaygi::schedule
