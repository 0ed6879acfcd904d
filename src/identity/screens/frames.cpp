#include "identity/screens/frames.hpp"

#include "identity/way_back.hpp"
#include "web/encoding.hpp"

namespace qaygi::identity {

namespace {

constexpr std::string_view menu_of_the_service = "/menu";

std::string_view home_of(Role role) {
    switch (role) {
        case Role::administrator:
            return "/fund/officers";
        case Role::auditor:
            return "/fund/journal";
        case Role::officer:
        case Role::second_officer:
            break;
    }
    return "/fund/inbox";
}

TextKey name_in_menu(Role role) {
    switch (role) {
        case Role::administrator:
            return "menu.officers"_text;
        case Role::auditor:
            return "menu.journal"_text;
        case Role::officer:
        case Role::second_officer:
            break;
    }
    return "menu.inbox"_text;
}

std::vector<web::MenuItem> menu(const web::Request& request, const std::vector<std::pair<std::string, TextKey>>& items) {
    std::vector<web::MenuItem> menu;
    for (const auto& [href, key] : items) menu.push_back({std::string(request.say()(key)), href, request.here() == href});
    return menu;
}

}  // namespace

web::Frame visitor_frame(const Visitor& visitor, const web::Request& request, std::string title) {
    const Language& say = request.say();
    web::Frame made{.say = say, .title = std::move(title), .here = request.here(), .person = visitor.name, .csrf = visitor.csrf};
    if (visitor.may_switch) made.switch_href = "/capacity?back=" + web::encode_percent(request.method == web::Method::get ? request.here() : main_window);
    made.session_ends = show_time(visitor.ends).substr(0, 5);
    made.session_seconds = static_cast<int>(std::chrono::floor<std::chrono::seconds>(visitor.ends - request.at).count());
    std::string done = "menu.done." + std::string(request.query.text("done"));
    if (request.query.has("done") && say.has(done)) made.notification = {std::string(say(done)), true};
    return made;
}

web::Frame employer_frame(const EmployerVisitor& visitor, const web::Request& request, std::string title, std::string_view benefit) {
    web::Frame made = visitor_frame(visitor, request, std::move(title));
    made.acting_for = visitor.employer_name + " · " + std::string(request.say()("menu.voen"_text)) + " " + visitor.employer.text();
    const std::string below = benefit.empty() ? "" : "/" + std::string(benefit);
    const std::string list = "/schedules?" + (benefit.empty() ? "" : "benefit=" + std::string(benefit) + "&");
    made.home = std::string(menu_of_the_service) + below;
    made.menu = menu(request, {{"/schedules/new" + below, "menu.new_schedule"_text},
                               {list + "state=draft", "menu.drafts"_text},
                               {list + "state=returned", "menu.returned"_text},
                               {list + "state=sent", "menu.sent"_text},
                               {list.substr(0, list.size() - 1), "menu.review"_text}});
    if (!visitor.may(Right::send))
        made.note = request.say()("identity.right_so_far"_text,
                                  {std::string(request.say()("identity.right." + std::string(name_of(visitor.right)))), visitor.granted_by});
    if (!visitor.may(Right::prepare)) made.menu.erase(made.menu.begin());
    return made;
}

web::Frame officer_frame(const OfficerVisitor& visitor, const web::Request& request, std::string title) {
    web::Frame made = visitor_frame(visitor, request, std::move(title));
    made.acting_for = request.say()("menu.branch"_text, {visitor.branch});
    made.home = home_of(visitor.role);
    made.menu = menu(request, {{std::string(home_of(visitor.role)), name_in_menu(visitor.role)}});
    return made;
}

web::Frame frame_of(const Arrival& arrival, const web::Request& request, std::string title) {
    if (!arrival.session) return {.say = request.say(), .title = std::move(title), .here = request.here()};
    if (const auto* acting = arrival.employer()) return employer_frame(employer_visitor(arrival, *acting), request, std::move(title));
    if (arrival.at_the_fund()) return officer_frame(officer_visitor(arrival), request, std::move(title));
    return visitor_frame(visitor_of(arrival), request, std::move(title));
}

std::string_view main_window_of(const Session& session) {
    if (!session.chosen) return "/capacity";
    return session.post && !session.employer ? home_of(session.post->role) : menu_of_the_service;
}

}  // namespace qaygi::identity
