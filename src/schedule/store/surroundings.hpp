#pragma once

// What the rules want to know around a line: the employer's calendar, and the months of the child that other schedules claim.

#include "benefit/childcare_under_three/rules.hpp"
#include "calendar/employer_calendar.hpp"
#include "schedule/line.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

struct Surroundings {
    childcare::Circumstances rules;
    calendar::EmployerCalendar calendar;
};

Surroundings surroundings(store::Connection& connection, const calendar::StateCalendar& state, const Key& key, const Line& line, Date today);

}  // namespace qaygi::schedule
