#pragma once

// The holidays that are not worked, on the dates where they fall, before any of them moves a rest day.

#include <span>
#include <vector>

#include "base/date.hpp"
#include "calendar/announced_day.hpp"
#include "calendar/day.hpp"

namespace qaygi::calendar {

struct NamedDay {
    Date date;
    Holiday holiday;
};

// Of all these years, in order of dates; two on one date stand side by side.
std::vector<NamedDay> holidays(int first_year, int last_year, std::span<const AnnouncedDay> announced);

Date mourning_day(int year);

}  // namespace qaygi::calendar
