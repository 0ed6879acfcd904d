#include "identity/screens/frames.hpp"

namespace qaygi::identity {

namespace {

constexpr std::string_view menu_of_the_service = "/menu";
constexpr std::string_view inbox_of_the_branch = "/fund/inbox";

web::Frame frame(const Visitor& visitor, const web::Request& request, std::string title) {
    const Language& say = request.say();
    web::Frame made{.say = say, .title = std::move(title), .here = request.here(), .person = visitor.name, .csrf = visitor.csrf};
    std::string done = "menu.done." + std::string(request.query.text("done"));
    if (request.query.has("done") && say.has(done)) made.notification = {std::string(say(done)), true};
    return made;
}

std::vector<web::MenuItem> menu(const web::Request& request, const std::vector<std::pair<std::string, TextKey>>& items) {
    std::vector<web::MenuItem> menu;
    for (const auto& [href, key] : items) menu.push_back({std::string(request.say()(key)), href, request.here() == href});
    return menu;
}

}  // namespace

web::Frame employer_frame(const EmployerVisitor& visitor, const web::Request& request, std::string title, std::string_view benefit) {
    web::Frame made = frame(visitor, request, std::move(title));
    made.acting_for = visitor.employer_name + " · " + std::string(request.say()("menu.voen"_text)) + " " + visitor.employer.text();
    const std::string below = benefit.empty() ? "" : "/" + std::string(benefit);
    const std::string list = "/schedules?" + (benefit.empty() ? "" : "benefit=" + std::string(benefit) + "&");
    made.home = std::string(menu_of_the_service) + below;
    made.menu = menu(request, {{"/schedules/new" + below, "menu.new_schedule"_text},
                               {list + "state=draft", "menu.drafts"_text},
                               {list + "state=returned", "menu.returned"_text},
                               {list + "state=sent", "menu.sent"_text},
                               {list.substr(0, list.size() - 1), "menu.review"_text}});
    return made;
}

web::Frame officer_frame(const OfficerVisitor& visitor, const web::Request& request, std::string title) {
    web::Frame made = frame(visitor, request, std::move(title));
    made.acting_for = request.say()("menu.branch"_text, {visitor.branch});
    made.home = inbox_of_the_branch;
    made.menu = menu(request, {{std::string(inbox_of_the_branch), "menu.inbox"_text}});
    return made;
}

std::string_view main_window_of(const Session& session) { return session.branch ? inbox_of_the_branch : menu_of_the_service; }

}  // namespace qaygi::identity
