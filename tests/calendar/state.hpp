#pragma once

// The state calendar with the days that are announced in the product's own list.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "calendar/state_calendar.hpp"

namespace qaygi::calendar {

inline std::string announced_list() {
    std::ifstream file(QAYGI_SOURCE "/src/calendar/data/calendar.csv");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const StateCalendar& state() {
    static const StateCalendar calendar(read_announced_days("calendar.csv", announced_list()));
    return calendar;
}

}  // namespace qaygi::calendar
