#pragma once

// Keçən ildən köçür: the days that an employer set in one year, proposed for the next.

#include <vector>

#include "calendar/employer_calendar.hpp"

namespace qaygi::calendar {

struct CarriedYear {
    OwnDays days;                // to be set in the year asked for
    std::vector<Date> left_out;  // days of the year before that have no like in it: the person decides
};

// The own days of the year before, each 52 weeks later, so that a Saturday stays a Saturday. Days of `year` that are set already stay as they are.
CarriedYear carry_over(const EmployerCalendar& calendar, int year);

}  // namespace qaygi::calendar
