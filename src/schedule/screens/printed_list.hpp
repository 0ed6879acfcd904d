#pragma once

// A list of schedules as it is handed out: what was asked for, and what was found.

#include "benefit/catalogue.hpp"
#include "schedule/screens/printed_schedule.hpp"
#include "schedule/store/search.hpp"

namespace qaygi::schedule {

constexpr int most_printed_rows = 5000;  // the newest; the print says when there are more

print::Document printed_list(const PrintedFor& around, const Voen& employer, const benefit::Catalogue& benefits, const Conditions& conditions,
                             const FoundPage& found);

}  // namespace qaygi::schedule
