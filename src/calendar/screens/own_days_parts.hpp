#pragma once

// What the calendar page shows of an employer with days of its own: what to look at, and taking over the days of last year.

#include "calendar/screens/calendar_page.hpp"
#include "web/html.hpp"

namespace qaygi::calendar {

// Both are nothing where there is nothing to show.
web::Html conflicts_part(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say);
web::Html copy_part(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say, std::string_view csrf);

}  // namespace qaygi::calendar
