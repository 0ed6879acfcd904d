#include "schedule/recomputation.hpp"

namespace qaygi::schedule {

std::vector<ChangedMonth> changed_months(const std::vector<MonthClaim>& stated, const std::vector<MonthClaim>& now) {
    std::vector<ChangedMonth> changed;
    for (const MonthClaim& claim : stated) {
        auto again = std::ranges::find(now, claim.month, &MonthClaim::month);
        if (again == now.end()) {
            changed.push_back({claim.month, claim.amount, std::nullopt, {}});
            continue;
        }
        if (again->amount == claim.amount) continue;
        ChangedMonth month{claim.month, claim.amount, again->amount, {}};
        std::ranges::copy_if(again->reasons, std::back_inserter(month.steps),
                             [&](const law::Line& step) { return std::ranges::find(claim.reasons, step) == claim.reasons.end(); });
        changed.push_back(std::move(month));
    }
    return changed;
}

}  // namespace qaygi::schedule
