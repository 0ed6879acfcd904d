#pragma once

// What the rules say to one case.

#include "app/calculator/written_case.hpp"

namespace qaygi::calculator {

struct Decision {
    std::vector<childcare::Refusal> refusals;  // in the order of the rules; then there is nothing else
    childcare::Calculation calculation;
    std::vector<childcare::Warning> warnings;
};

struct Reckoner {
    const calendar::StateCalendar& state;
    childcare::Law law = {};
    bool reasons;  // whether each month keeps why it is worth that
};

calendar::EmployerCalendar calendar_of(const AskedCase& asked, const calendar::StateCalendar& state);

// Into a decision that keeps its memory from case to case.
void decide(const AskedCase& asked, const calendar::EmployerCalendar& calendar, Date decided_on, const Reckoner& by, Decision& into);

}  // namespace qaygi::calculator
