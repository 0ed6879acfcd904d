#pragma once

// What is known around the facts when they are checked.

#include <string>
#include <vector>

#include "base/date.hpp"

namespace qaygi::benefit {

// A month, or the month of a lump sum, that stands in another schedule of the same benefit for the same subject. Returned and archived schedules claim nothing.
struct ClaimedMonth {
    enum class State { draft, sent, accepted, paid };
    enum class Employer { same, other };
    Month month;
    std::string schedule;  // its number, as people read it
    State state;
    Employer employer;
};

// A draft of the same employer may still be given up.
inline bool is_own_draft(const ClaimedMonth& claimed) {
    return claimed.state == ClaimedMonth::State::draft && claimed.employer == ClaimedMonth::Employer::same;
}

struct Circumstances {
    Date today;
    std::vector<ClaimedMonth> claimed;  // all of this subject in other schedules
    std::vector<Month> to_pay;          // the ticked months; empty: all months of the period
};

}  // namespace qaygi::benefit
