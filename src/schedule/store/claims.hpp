#pragma once

// Which months of a child are already claimed: by this employer's other schedules, or by another employer.

#include <vector>

#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

struct Claimed {
    Key key;
    int line;
    State state;
    Month month;
};

// Ticked months of this child in every schedule that is a draft of this employer, or sent or accepted of anyone; without the line itself.
std::vector<Claimed> claimed_months(store::Connection& connection, const std::string& child, const Key& key, int except_line);

}  // namespace qaygi::schedule
