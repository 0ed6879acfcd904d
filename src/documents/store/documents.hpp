#pragma once

// Which documents belong to which schedule. Removing a document leaves its file, which another may show too.

#include <optional>
#include <vector>

#include "documents/document.hpp"
#include "documents/store/files.hpp"
#include "store/database.hpp"

namespace qaygi::documents {

// In the order they were added.
std::vector<Document> list(store::Connection& connection, const Voen& employer, int schedule);
std::optional<Document> find(store::Connection& connection, const Voen& employer, int schedule, int number);

// The number of the new document. The file was kept at that time or later; a Fault (later helps) when it was being swept away meanwhile.
int add(store::Transaction& transaction, const Voen& employer, int schedule, Kind kind, const Kept& file, Instant at, const Fin& by);
// False when it was not there.
bool remove(store::Transaction& transaction, const Voen& employer, int schedule, int number);
// When the schedule itself is removed.
void remove_all(store::Transaction& transaction, const Voen& employer, int schedule);
// The same documents, showing the same files, once more for another schedule of the employer.
void copy(store::Transaction& transaction, const Voen& employer, int from_schedule, int to_schedule);

}  // namespace qaygi::documents
