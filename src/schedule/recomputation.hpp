#pragma once

// What became of stated amounts when they are worked out again: by today's rules, in today's calendar.

#include <optional>
#include <vector>

#include "schedule/line.hpp"

namespace qaygi::schedule {

struct ChangedMonth {
    Month month;
    Money stated;
    std::optional<Money> now;      // none: the month is worth nothing any more
    std::vector<law::Line> steps;  // of the new amount, those that the stated one did not have
};

// Of the months that are stated, in their order.
std::vector<ChangedMonth> changed_months(const std::vector<MonthClaim>& stated, const std::vector<MonthClaim>& now);

}  // namespace qaygi::schedule
