#include "schedule/amount.hpp"

namespace qaygi::schedule {

WorkedOut work_out(const benefit::Draft& facts, const benefit::Circumstances& around, const calendar::EmployerCalendar& calendar) {
    benefit::Assessment assessment = facts.benefit().assess(facts, around, calendar);
    WorkedOut worked{std::move(assessment.refusals), std::move(assessment.warnings), {}};
    for (benefit::Share& share : assessment.shares)
        worked.months.push_back({share.month, false, share.amount, std::move(share.reasons), std::move(share.law), share.days});
    return worked;
}

}  // namespace qaygi::schedule
