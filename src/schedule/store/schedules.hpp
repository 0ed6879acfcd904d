#pragma once

// The schedules as kept: each schedule is loaded whole, changed in one transaction, and only from the version it was read in.

#include <optional>
#include <vector>

#include "benefit/catalogue.hpp"
#include "schedule/correction.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

// Fault: its benefit is none of the catalogue.
std::optional<Schedule> load(store::Connection& connection, const benefit::Catalogue& benefits, const Key& key);

// Whether a copy has taken its place.
bool is_archived(store::Connection& connection, const Key& key);

// What was changed since it was read; nothing was written. The page shows both.
struct Stale {
    std::int64_t version;  // the one now kept
};

// All below: the caller's transaction; state and version are checked in the statement itself.

// A new draft with its number.
Key begin(store::Transaction& transaction, const Voen& employer, const benefit::Benefit& benefit, const Registration& registration, const Actor& by,
          Instant at);
Result<std::monostate, Stale> keep_registration(store::Transaction& transaction, const Draft& draft, const Registration& registration, Instant at);
// Thrown by what changes a draft that was sent or removed meanwhile; the transaction is undone.
class NoLongerDraft : public std::exception {};

// The number of the new line.
int add_line(store::Transaction& transaction, const Draft& draft, const Insured& insured, Instant at);
// Facts, payment and months of one line; line.version is the one it was read in.
Result<std::monostate, Stale> keep_line(store::Transaction& transaction, const Draft& draft, const Line& line, Instant at);
void remove_line(store::Transaction& transaction, const Draft& draft, int line, Instant at);
// "saved at" after a document came or went.
void touch(store::Transaction& transaction, const Draft& draft, Instant at);

void remove(store::Transaction& transaction, const Draft& draft);
// Draft → Sent. False when another has sent or changed it first.
bool keep_sent(store::Transaction& transaction, const Sent& sent);
// Returned → Archived with its copy. False when another has copied it first.
bool keep_correction(store::Transaction& transaction, const Correction& correction);
// Sent → Returned or Accepted. False when another officer was first.
bool keep_returned(store::Transaction& transaction, const Returned& returned);
bool keep_accepted(store::Transaction& transaction, const Accepted& accepted);
int next_number(store::Transaction& transaction, const Voen& employer);

}  // namespace qaygi::schedule
