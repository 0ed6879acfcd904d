#pragma once

// Taking away the files that no document names.

#include <chrono>
#include <cstddef>

#include "base/clock.hpp"
#include "documents/store/files.hpp"
#include "store/database.hpp"

namespace qaygi::documents {

struct Swept {
    std::size_t files = 0;    // that lay there
    std::size_t waiting = 0;  // of those: unnamed, not for long enough
    std::size_t removed = 0;
    bool operator==(const Swept&) const = default;
};

// Removes what has lain there, and been known to be named by no document, for at least the delay. The delay must be longer than any request
// and than the time between copying the database and copying the files of a backup. May be killed at any moment, and run beside itself.
Swept sweep(store::Database& database, const Files& files, std::chrono::seconds delay, const Clock& clock);

}  // namespace qaygi::documents
