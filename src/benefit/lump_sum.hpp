#pragma once

// A benefit paid once: the amount of the day of its event.

#include "base/money.hpp"
#include "benefit/benefit.hpp"
#include "law/lawbook.hpp"

namespace qaygi::benefit {

using LumpSums = law::History<Money>;

// How an administrator adds a row of that name: "650.00".
law::Wording<Money> lump_sum_wording(std::string_view what);

// why: {0} day of the event, {1} amount. Nothing when no amount is known for that day.
std::optional<Share> lump_sum(const LumpSums& amounts, Date event, Date decided_on, TextKey why);

}  // namespace qaygi::benefit
