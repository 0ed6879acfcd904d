#pragma once

// The state's production calendar: the rule of the Labour Code and the announced days. Computed once, then only looked up.

#include <array>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "calendar/announced_day.hpp"
#include "calendar/day.hpp"

namespace qaygi::calendar {

class StateCalendar {
public:
    // The years it answers for. Asking outside them is a Fault.
    static constexpr int first_year = 2013;
    static constexpr int last_year = 2099;

    explicit StateCalendar(std::span<const AnnouncedDay> announced);

    Day day(Date date, WorkWeek week) const;
    bool is_working(Date date, WorkWeek week) const { return day(date, week).working(); }
    int working_days(Period period, WorkWeek week) const;
    int hours(Period period, WorkWeek week) const;
    // Of one day in that week, whatever makes it worked; 0 of a free one.
    static int hours_of(Date date, const Day& day, WorkWeek week);
    // A holiday, 20 January or a voting day follows; the same in any week.
    bool is_eve(Date date) const;
    // The days of Ramazan or Qurban are not announced: the year may still change.
    bool provisional(int year) const;
    static bool covers(Period period);

private:
    struct Counted {
        Day day;
        bool eve = false;
        int working_before = 0;  // since the first day of the calendar, this day not counted
        int hours_before = 0;
    };
    using Days = std::vector<Counted>;  // one more than there are days
    static Days fill(std::span<const AnnouncedDay> announced, WorkWeek week);
    const Days& days(WorkWeek week) const { return week == WorkWeek::five_days ? five_ : six_; }
    Days five_;
    Days six_;
    std::array<bool, last_year - first_year + 1> provisional_{};
};

}  // namespace qaygi::calendar
