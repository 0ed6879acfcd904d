#include "app/calculator/decision.hpp"

#include <algorithm>
#include <iterator>

namespace qaygi::calculator {

calendar::EmployerCalendar calendar_of(const AskedCase& asked, const calendar::StateCalendar& state) {
    if (asked.own.empty()) return {state, asked.week};
    return {state, asked.week, asked.own};
}

void decide(const AskedCase& asked, const calendar::EmployerCalendar& calendar, Date decided_on, const Reckoner& by, Decision& into) {
    into.warnings.clear();
    into.refusals = childcare::refusals(asked.claim, decided_on);
    if (!into.refusals.empty()) return;
    childcare::Law law = by.law;
    law.basis = asked.basis;
    law.rounding = asked.rounding;
    if (auto refused = childcare::calculate({asked.claim, calendar, decided_on, law, by.reasons}, into.calculation)) {
        into.refusals.push_back(*std::move(refused));
        return;
    }
    into.warnings = childcare::warnings(asked.claim, decided_on);
    std::ranges::move(childcare::warnings(into.calculation), std::back_inserter(into.warnings));
}

}  // namespace qaygi::calculator
