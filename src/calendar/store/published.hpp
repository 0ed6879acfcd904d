#pragma once

#include "calendar/state_calendar.hpp"

namespace qaygi::calendar {

// The state calendar with the announced days that are part of the program.
StateCalendar published_calendar();

}  // namespace qaygi::calendar
