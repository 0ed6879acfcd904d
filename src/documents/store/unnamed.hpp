#pragma once

// Kept files that no document names. A sweep marks them when it first sees them; once they have been marked for long enough, another one
// removes them. The mark and the rows that name files change in transactions of one database, so that no row can begin to name a file
// whose removal has begun, wherever files lie and however many programs there are.

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace qaygi::documents {

// Some of these files, those that no document names, in their order.
std::vector<std::string> unnamed_of(store::Connection& connection, const std::vector<std::string>& files);
// Marks a file, unless a document names it. True when its removal begins now: it has been marked since `before` or longer.
bool mark_unnamed(store::Transaction& transaction, const std::string& file, Instant now, Instant before);
// Those whose removal began before then and was not seen to its end, because the program died.
std::vector<std::string> half_removed(store::Connection& connection, Instant before);
void mark_removed(store::Transaction& transaction, const std::vector<std::string>& files, Instant now);
// Marks of files that are gone since longer than any request lasts.
void forget_removed(store::Transaction& transaction, Instant before);

// A document begins to name a file that was kept in a request that began then. A Fault (later helps) when the file's removal had begun.
void name_again(store::Transaction& transaction, const std::string& file, Instant request_began);

}  // namespace qaygi::documents
