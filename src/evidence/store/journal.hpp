#pragma once

// The journal of an employer's matters: only added to, read, and checked. No statement of this program changes or removes an entry.

#include <vector>

#include "base/result.hpp"
#include "evidence/entry.hpp"
#include "store/database.hpp"

namespace qaygi::evidence {

// In the same transaction as the deed.
void record(store::Transaction& transaction, const Entry& entry);

struct Recorded : Entry {
    std::int64_t number;
    std::string previous;
    std::string hash;
};

// The newest first, at most so many, those before the given number; employer nothing: what is no employer's matter.
std::vector<Recorded> entries(store::Connection& connection, const std::optional<Voen>& employer, std::size_t most = 100, std::int64_t before = INT64_MAX);

// Those of one day (in Baku), as above.
std::vector<Recorded> entries_of_day(store::Connection& connection, const std::optional<Voen>& employer, Date day, std::size_t most = 100,
                                     std::int64_t before = INT64_MAX);
// Whose matters the journal holds; nothing stands for those of no employer.
std::vector<std::optional<Voen>> employers(store::Connection& connection);

// The end of an unbroken chain. Entries cut off at the end do not break it: compare with an end that was noted elsewhere.
struct End {
    std::int64_t entries = 0;
    std::string hash;
    bool operator==(const End&) const = default;
};
// The first entry that is not as it was recorded, or that follows a missing one.
struct Broken {
    std::int64_t entry;
    bool operator==(const Broken&) const = default;
};
Result<End, Broken> verify(store::Connection& connection, const std::optional<Voen>& employer);

}  // namespace qaygi::evidence
