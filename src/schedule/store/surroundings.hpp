#pragma once

// What the rules want to know around a line: the employer's calendar, and what other schedules claim for the same subject.

#include "calendar/employer_calendar.hpp"
#include "schedule/line.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

struct Surroundings {
    benefit::Circumstances rules;
    calendar::EmployerCalendar calendar;
};

Surroundings surroundings(store::Connection& connection, const calendar::StateCalendar& state, const Key& key, const Line& line, Date today);

}  // namespace qaygi::schedule
