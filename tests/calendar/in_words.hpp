#pragma once

// Calendars as examples name them.

#include "base/example_tables.hpp"
#include "calendar/employer_calendar.hpp"
#include "calendar/state.hpp"

namespace qaygi::calendar {

// "five-day off 05.09.2025 worked 06.09.2025"
inline EmployerCalendar to_calendar(const std::string& text) {
    const auto words = split(text, " ");
    const auto week = words.at(0) == "six-day" ? WorkWeek::six_days : WorkWeek::five_days;
    OwnDays own;
    bool worked = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "off" || words[i] == "worked")
            worked = words[i] == "worked";
        else
            own[to_date(words[i])] = worked;
    }
    if (own.empty()) return {state(), week};
    return {state(), week, own};
}

}  // namespace qaygi::calendar
