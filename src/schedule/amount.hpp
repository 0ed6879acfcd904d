#pragma once

// The months of a line by the rules, and what the rules say against or about it.

#include <vector>

#include "schedule/line.hpp"

namespace qaygi::schedule {

struct WorkedOut {
    std::vector<benefit::Finding> refusals;  // then there are no months
    std::vector<benefit::Finding> warnings;
    std::vector<MonthClaim> months;  // none ticked
};

// Nothing is worked out of a draft that lacks facts.
WorkedOut work_out(const benefit::Draft& facts, const benefit::Circumstances& around, const calendar::EmployerCalendar& calendar);

}  // namespace qaygi::schedule
