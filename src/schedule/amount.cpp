#include "schedule/amount.hpp"

namespace qaygi::schedule {

WorkedOut work_out(const childcare::Draft& draft, const childcare::Circumstances& around, const calendar::EmployerCalendar& calendar) {
    auto facts = childcare::complete(draft);
    if (!facts) return {};
    if (auto refusals = childcare::refusals(*facts, around); !refusals.empty()) return {std::move(refusals), {}, {}};
    auto calculation = childcare::calculate(childcare::case_of(*facts), calendar, around.today);
    if (!calculation) return {{calculation.error()}, {}, {}};
    WorkedOut worked{{}, childcare::warnings(*facts, around), {}};
    std::ranges::move(childcare::warnings(*calculation), std::back_inserter(worked.warnings));
    for (const childcare::MonthAmount& month : calculation->months) worked.months.push_back({month.month, false, month.amount, childcare::explain(month)});
    return worked;
}

}  // namespace qaygi::schedule
