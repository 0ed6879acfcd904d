#pragma once

// The months of a line by the rules, and what the rules say against or about it.

#include <vector>

#include "benefit/childcare_under_three/calculation.hpp"
#include "schedule/line.hpp"

namespace qaygi::schedule {

struct WorkedOut {
    std::vector<childcare::Refusal> refusals;  // then there are no months
    std::vector<childcare::Warning> warnings;
    std::vector<MonthClaim> months;  // none ticked
};

// Nothing is worked out of a draft that lacks facts.
WorkedOut work_out(const childcare::Draft& facts, const childcare::Circumstances& around, const calendar::EmployerCalendar& calendar);

}  // namespace qaygi::schedule
