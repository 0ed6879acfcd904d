#pragma once

// What somebody should look at in a calendar of the employer's own. The list is closed, and nothing on it keeps the calendar from being used.

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/employer_calendar.hpp"

namespace qaygi::calendar {

// What the state's calendar said of each own day when the employer set it.
using SaidByState = std::map<Date, DayKind>;

struct Conflict {
    enum class Why {
        works_on_holiday,            // of the state: a holiday, 20 January, a voting day
        works_on_day_made_free,      // the state moved a rest day there, or the Cabinet freed it
        rests_on_day_made_working,   // the Cabinet made it working
        changed_by_state,            // the state says now otherwise than when the day was set
        rest_days_worked,            // so many Saturdays or Sundays of the month
        month_without_working_days,  // its amounts cannot be computed
    };
    Why why;
    Date day;                                 // of a month: its first
    Day by_state = {};                        // as the state says it now
    std::optional<DayKind> said_before = {};  // changed_by_state
    int count = 0;                            // rest_days_worked
};
std::string_view name_of(Conflict::Why why);

// Of one year, day by day, then month by month. None where the regime is not the employer's own.
std::vector<Conflict> conflicts(const EmployerCalendar& calendar, const SaidByState& said, int year);

}  // namespace qaygi::calendar
