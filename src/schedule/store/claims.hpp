#pragma once

// What is already claimed for a subject (a child, a deceased person): by this employer's other schedules, or by another employer.

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

// Ticked months of this subject in every schedule of this benefit, of anyone, that is a draft, sent or accepted; without the line itself.
std::vector<Claimed> claimed_months(store::Connection& connection, const benefit::Benefit& benefit, const std::string& subject, const Key& key,
                                    int except_line);

}  // namespace qaygi::schedule
