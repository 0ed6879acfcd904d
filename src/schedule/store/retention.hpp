#pragma once

// What is removed because it was kept for long enough. Each removal leaves a line in the employer's journal, made by nobody.

#include <vector>

#include "base/clock.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

// Drafts whose last change was before then; at most so many, the oldest first.
std::vector<Key> drafts_left_since(store::Connection& connection, Instant before, int most);
// With its lines and documents. False when somebody has changed, sent or removed it meanwhile.
bool remove_left_draft(store::Transaction& transaction, const Key& key, Instant before, Instant now);

// Schedules with documents that were accepted, or archived for a corrected copy, before then; at most so many, the oldest first.
std::vector<Key> closed_since(store::Connection& connection, Instant before, int most);
// Its documents; the schedule stays. How many there were.
std::int64_t remove_documents_of_closed(store::Transaction& transaction, const Key& key, Instant now);

}  // namespace qaygi::schedule
