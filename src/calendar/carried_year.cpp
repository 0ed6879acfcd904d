#include "calendar/carried_year.hpp"

namespace qaygi::calendar {

namespace {

// NOT-IN-LAW: decision 0019: a year of the employer's own goes on by weeks, and only where the state's day is of the same kind.
constexpr std::chrono::days weeks_of_a_year{52 * 7};

}  // namespace

CarriedYear carry_over(const EmployerCalendar& calendar, int year) {
    CarriedYear carried;
    const Period before{date(year - 1, 1, 1), date(year - 1, 12, 31)};
    const Period into{date(year, 1, 1), date(year, 12, 31)};
    if (!StateCalendar::covers({before.from, into.to})) return carried;
    const auto by_state = [&](Date date) { return calendar.state().day(date, calendar.week()); };
    const auto& own = calendar.own();
    for (auto day = own.lower_bound(before.from); day != own.upper_bound(before.to); ++day) {
        const auto [from, worked] = *day;
        const Date to = from + weeks_of_a_year;
        const auto then = by_state(from);
        if (then.working() == worked || own.contains(to)) continue;
        if (into.contains(to) && by_state(to).kind == then.kind)
            carried.days[to] = worked;
        else if (!into.contains(to) || by_state(to).working() != worked)
            carried.left_out.push_back(from);
    }
    return carried;
}

}  // namespace qaygi::calendar
