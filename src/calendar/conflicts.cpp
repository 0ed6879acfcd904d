#include "calendar/conflicts.hpp"

namespace qaygi::calendar {

using Why = Conflict::Why;

std::string_view name_of(Why why) {
    switch (why) {
        case Why::works_on_holiday:
            return "works_on_holiday";
        case Why::works_on_day_made_free:
            return "works_on_day_made_free";
        case Why::rests_on_day_made_working:
            return "rests_on_day_made_working";
        case Why::changed_by_state:
            return "changed_by_state";
        case Why::rest_days_worked:
            return "rest_days_worked";
        case Why::month_without_working_days:
            return "month_without_working_days";
    }
    return {};
}

namespace {

// NOT-IN-LAW: decision 0018: what a day set by the employer says against the state's calendar. A worked rest day is told by the month.
std::optional<Why> against_state(bool worked, DayKind by_state) {
    switch (by_state) {
        case DayKind::holiday:
        case DayKind::mourning_day:
        case DayKind::voting_day:
            return worked ? std::optional(Why::works_on_holiday) : std::nullopt;
        case DayKind::moved_rest_day:
        case DayKind::swapped_off:
            return worked ? std::optional(Why::works_on_day_made_free) : std::nullopt;
        case DayKind::swapped_worked:
            return worked ? std::nullopt : std::optional(Why::rests_on_day_made_working);
        default:
            return std::nullopt;
    }
}

void add_of_day(Date date, bool worked, const EmployerCalendar& calendar, const SaidByState& said, std::vector<Conflict>& found) {
    const auto by_state = calendar.state().day(date, calendar.week());
    const auto before = said.find(date);
    if (before != said.end() && before->second != by_state.kind)
        found.push_back({.why = Why::changed_by_state, .day = date, .by_state = by_state, .said_before = before->second});
    else if (const auto why = against_state(worked, by_state.kind))
        found.push_back({.why = *why, .day = date, .by_state = by_state});
}

void add_of_month(Period month, const EmployerCalendar& calendar, std::vector<Conflict>& found) {
    const auto& own = calendar.own();
    const auto rest_days = std::count_if(own.lower_bound(month.from), own.upper_bound(month.to), [&](const auto& day) {
        return day.second && calendar.state().day(day.first, calendar.week()).kind == DayKind::rest_day;
    });
    if (rest_days > 0) found.push_back({.why = Why::rest_days_worked, .day = month.from, .count = static_cast<int>(rest_days)});
    if (calendar.working_days(month) == 0) found.push_back({.why = Why::month_without_working_days, .day = month.from});
}

}  // namespace

std::vector<Conflict> conflicts(const EmployerCalendar& calendar, const SaidByState& said, int year) {
    std::vector<Conflict> found;
    if (calendar.regime() != Regime::other) return found;
    const Period whole{date(year, 1, 1), date(year, 12, 31)};
    const auto& own = calendar.own();
    for (auto day = own.lower_bound(whole.from); day != own.upper_bound(whole.to); ++day) add_of_day(day->first, day->second, calendar, said, found);
    for (const auto month : months_of(whole)) add_of_month({first_day(month), last_day(month)}, calendar, found);
    return found;
}

}  // namespace qaygi::calendar
