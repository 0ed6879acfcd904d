#include "schedule/screens/obstacles.hpp"

#include "schedule/screens/desk.hpp"

namespace qaygi::schedule {

namespace {

using Why = Obstacle::Why;

std::string place(const Draft& draft, const Obstacle& obstacle) {
    std::string line = obstacle.line ? "?line=" + std::to_string(obstacle.line) : "";
    switch (obstacle.why) {
        case Why::no_requisites:
            return "/employer/requisites";
        case Why::document_missing:
        case Why::person_document_missing:
        case Why::document_not_scanned:
        case Why::document_infected:
            return address(draft.key, "#documents");
        case Why::as_returned:
            return address(draft.key, "#reason");
        case Why::no_line:
            return address(draft.key, "#insured");
        case Why::no_month:
            return address(draft.key, line + "#amount");
        case Why::amount_outdated:
            return address(draft.key, line + "#changed");
        default:
            return address(draft.key, line + "#" + obstacle.field);
    }
}

std::string words(const Language& say, const Obstacle& obstacle) {
    std::vector<std::string> values = obstacle.data;
    if (!obstacle.message.key.empty()) values.push_back(say(obstacle.message));
    std::string key = "schedule.obstacle." + std::string(name_of(obstacle.why));
    return values.empty() ? std::string(say(key)) : say(Message{key, values});
}

}  // namespace

web::Html warning_list(const Language& say, const std::vector<Message>& warnings) {
    web::Html list;
    for (const Message& warning : warnings) list += web::warning_text(say("schedule.attention"_text), say(warning));
    return list;
}

web::Html obstacle_list(const Language& say, const Draft& draft, const std::vector<Obstacle>& obstacles) {
    web::Html items;
    for (const Obstacle& each : obstacles) items += web::html("<li>{}</li>", web::link(words(say, each), place(draft, each)));
    return web::html(R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)", items);
}

}  // namespace qaygi::schedule
