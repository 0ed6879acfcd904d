#include "schedule/line.hpp"

namespace qaygi::schedule {

Money Line::total() const {
    Money sum;
    for (const MonthClaim& claim : months)
        if (claim.chosen) sum += claim.amount;
    return sum;
}

std::vector<MonthClaim> keep_ticks(const std::vector<MonthClaim>& before, std::vector<MonthClaim> now) {
    for (MonthClaim& claim : now) {
        auto old = std::ranges::find(before, claim.month, &MonthClaim::month);
        claim.chosen = old != before.end() && old->chosen;
    }
    if (std::ranges::none_of(now, &MonthClaim::chosen))
        for (MonthClaim& claim : now) claim.chosen = true;
    return now;
}

void choose(std::vector<MonthClaim>& months, const std::vector<Month>& chosen) {
    for (MonthClaim& claim : months) claim.chosen = std::ranges::find(chosen, claim.month) != chosen.end();
}

}  // namespace qaygi::schedule
