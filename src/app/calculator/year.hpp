#pragma once

// A year of the state's production calendar as JSON.

#include <string>

#include "calendar/state_calendar.hpp"
#include "language/language.hpp"

namespace qaygi::calculator {

// {"year":2026,"week":5,"months":[19,…],"hours":1922,"provisional":false}: working days of the twelve months, hours of the year.
std::string year_in_json(const calendar::StateCalendar& state, int year, calendar::WorkWeek week);

// A line for each day: {"date":"2026-01-01","kind":"holiday","working":false,"hours":0,"reason":"…"}
std::string days_in_json(const calendar::StateCalendar& state, int year, calendar::WorkWeek week, const Language& say);

}  // namespace qaygi::calculator
