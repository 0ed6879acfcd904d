#include "calendar/employer_calendar.hpp"

namespace qaygi::calendar {

// NOT-IN-LAW: decision 0014: a calendar of the employer's own is a state calendar with single days changed.
Day EmployerCalendar::day(Date date) const {
    const auto by_state = state_->day(date, week_);
    const auto own = own_.find(date);
    if (own == own_.end() || own->second == by_state.working()) return by_state;
    return {own->second ? DayKind::chosen_working : DayKind::chosen_off};
}

int EmployerCalendar::working_days(Period period) const {
    int count = state_->working_days(period, week_);
    for (auto own = own_.lower_bound(period.from); own != own_.end() && own->first <= period.to; ++own) {
        const bool by_state = state_->is_working(own->first, week_);
        if (own->second && !by_state) ++count;
        if (!own->second && by_state) --count;
    }
    return count;
}

bool EmployerCalendar::provisional(Period period) const {
    for (const auto month : months_of(period))
        if (state_->provisional(static_cast<int>(month.year()))) return true;
    return false;
}

}  // namespace qaygi::calendar
