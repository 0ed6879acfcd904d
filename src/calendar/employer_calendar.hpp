#pragma once

// The calendar by which one employer works: five days, six days, or its own ("digər"), which starts from a state calendar and changes single days.

#include <map>
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "calendar/state_calendar.hpp"

namespace qaygi::calendar {

enum class Regime { five_days, six_days, other };
std::string_view name_of(Regime regime);  // "five_days", "six_days", "other": in forms and in storage
std::optional<Regime> regime_named(std::string_view name);
std::string_view name_of(WorkWeek week);
std::optional<WorkWeek> week_named(std::string_view name);

using OwnDays = std::map<Date, bool>;  // the days that the employer set: true is worked

class EmployerCalendar {
public:
    // The state calendar must outlive this one.
    EmployerCalendar(const StateCalendar& state, WorkWeek week) : state_(&state), week_(week), regime_(regime_of(week)) {}
    // digər: the base week, with the employer's own days.
    EmployerCalendar(const StateCalendar& state, WorkWeek base, OwnDays own) : state_(&state), week_(base), regime_(Regime::other), own_(std::move(own)) {}

    Regime regime() const { return regime_; }
    WorkWeek week() const { return week_; }
    Day day(Date date) const;
    bool is_working(Date date) const { return day(date).working(); }
    int working_days(Period period) const;
    int hours(Period period) const;
    bool provisional(Period period) const;  // a year of the period is provisional
    const StateCalendar& state() const { return *state_; }
    const OwnDays& own() const { return own_; }

private:
    static Regime regime_of(WorkWeek week) { return week == WorkWeek::five_days ? Regime::five_days : Regime::six_days; }
    const StateCalendar* state_;
    WorkWeek week_;
    Regime regime_;
    OwnDays own_;
};

}  // namespace qaygi::calendar
