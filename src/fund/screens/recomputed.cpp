#include "fund/screens/recomputed.hpp"

#include "schedule/amount.hpp"
#include "schedule/screens/changed_amounts.hpp"
#include "schedule/store/surroundings.hpp"

namespace qaygi::fund {

namespace {

struct Recomputed {
    schedule::WorkedOut worked;
    std::vector<schedule::ChangedMonth> changed;  // of the months that are to be paid
};

Recomputed recomputed(const Desk& desk, store::Connection& connection, const schedule::Sent& sent, const schedule::Line& line, Date today) {
    auto around = schedule::surroundings(connection, desk.calendar, sent.key, line, today);
    Recomputed found{schedule::work_out(line.facts, around.rules, around.calendar), {}};
    std::vector<schedule::MonthClaim> chosen;
    std::ranges::copy_if(line.months, std::back_inserter(chosen), &schedule::MonthClaim::chosen);
    // What the rules refuse today has no amount to compare with.
    if (found.worked.refusals.empty()) found.changed = schedule::changed_months(chosen, found.worked.months);
    return found;
}

web::Html findings(const Language& say, const std::vector<benefit::Finding>& list) {
    web::Html items;
    for (const benefit::Finding& each : list) items += web::html("<li>{}</li>", say(explain(each)));
    return list.empty() ? web::Html() : web::html(R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)", items);
}

web::Html line_part(const Language& say, const schedule::Line& line, const Recomputed& found) {
    auto said = findings(say, found.worked.refusals) + findings(say, found.worked.warnings);
    if (!said.empty()) said = web::html(R"(<h3 class="govuk-heading-s">{}. {}</h3>{})", line.number, line.insured.full_name(), said);
    return said + changed_table(say, line, found.changed);
}

}  // namespace

web::Html recomputed_part(const Desk& desk, const Language& say, const schedule::Sent& sent, Date today) {
    web::Html lines;
    bool differs = false;
    desk.database.read([&](store::Connection& connection) {
        for (const schedule::Line& line : sent.lines) {
            const auto found = recomputed(desk, connection, sent, line, today);
            differs |= !found.worked.refusals.empty() || !found.changed.empty();
            lines += line_part(say, line, found);
        }
        return std::monostate();
    });
    const auto mark =
        differs ? web::tag(say("fund.recomputed_differs"_text), web::Colour::orange) : web::tag(say("fund.recomputed_same"_text), web::Colour::green);
    const auto explained = web::html(R"(<p class="govuk-body">{}</p>)", say("fund.recomputed_explained"_text, {show(today)}));
    return web::part({.id = "recomputed", .title = say("fund.recomputed"_text), .status = mark}, explained + lines);
}

}  // namespace qaygi::fund
