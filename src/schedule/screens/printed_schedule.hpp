#pragma once

// A schedule as it is handed out: in its tabular form, with the months of each person and how they were computed.

#include <optional>

#include "person/requisites.hpp"
#include "print/document.hpp"
#include "schedule/schedule.hpp"

namespace qaygi::schedule {

// What a print says besides the schedule itself.
struct PrintedFor {
    const Language& say;
    std::string employer_name;
    std::optional<person::Requisites> requisites;  // nothing while they are not filled
    Instant at;
};

// check: where who holds the paper can ask whether it is true.
print::Document printed_schedule(const PrintedFor& around, const Schedule& schedule, const std::string& check);

// The explanation of one person's amount.
print::Document printed_amount(const PrintedFor& around, const Schedule& schedule, const Line& line);

}  // namespace qaygi::schedule
