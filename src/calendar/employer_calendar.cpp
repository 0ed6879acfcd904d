#include "calendar/employer_calendar.hpp"

#include <algorithm>
#include <array>

namespace qaygi::calendar {

namespace {

constexpr std::array<std::string_view, 3> regimes{"five_days", "six_days", "other"};

}  // namespace

std::string_view name_of(Regime regime) { return regimes.at(static_cast<std::size_t>(regime)); }

std::optional<Regime> regime_named(std::string_view name) {
    const auto found = std::ranges::find(regimes, name);
    if (found == regimes.end()) return std::nullopt;
    return static_cast<Regime>(found - regimes.begin());
}

// The weeks are the first two regimes.
std::string_view name_of(WorkWeek week) { return regimes.at(static_cast<std::size_t>(week)); }

std::optional<WorkWeek> week_named(std::string_view name) {
    const auto regime = regime_named(name);
    if (!regime || *regime == Regime::other) return std::nullopt;
    return *regime == Regime::five_days ? WorkWeek::five_days : WorkWeek::six_days;
}

// NOT-IN-LAW: decision 0014: a calendar of the employer's own is a state calendar with single days changed.
Day EmployerCalendar::day(Date date) const {
    const auto by_state = state_->day(date, week_);
    const auto own = own_.find(date);
    if (own == own_.end() || own->second == by_state.working()) return by_state;
    if (!own->second) return {DayKind::chosen_off};
    // NOT-IN-LAW: decision 0018: a day that the employer works is as long as that weekday, and an hour shorter on an eve.
    return {DayKind::chosen_working, Holiday::none, state_->is_eve(date)};
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

int EmployerCalendar::hours(Period period) const {
    int count = state_->hours(period, week_);
    for (auto own = own_.lower_bound(period.from); own != own_.end() && own->first <= period.to; ++own) {
        const Date date = own->first;
        count += StateCalendar::hours_of(date, day(date), week_) - StateCalendar::hours_of(date, state_->day(date, week_), week_);
    }
    return count;
}

bool EmployerCalendar::provisional(Period period) const {
    const auto last = month_of(period.to).year();
    for (auto year = month_of(period.from).year(); year <= last; ++year)
        if (state_->provisional(static_cast<int>(year))) return true;
    return false;
}

}  // namespace qaygi::calendar
