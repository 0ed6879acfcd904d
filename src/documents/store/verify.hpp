#pragma once

// Reading everything that is kept, and comparing it with what it should be.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/identifiers.hpp"
#include "documents/store/files.hpp"
#include "store/database.hpp"

namespace qaygi::documents {

// A document that names a file.
struct Naming {
    Voen employer;
    int schedule;
    int document;
    bool operator==(const Naming&) const = default;
};

struct Finding {
    enum class What { missing, damaged };
    What what;
    std::string sha256;
    std::string words;            // what the place or the seal said; empty when missing
    std::vector<Naming> namings;  // empty: no document shows it
};

struct Verification {
    std::size_t sound = 0;
    std::uint64_t bytes = 0;  // of their content
    std::size_t unnamed = 0;  // of the sound ones
    std::size_t missing = 0;
    std::size_t damaged = 0;
};

// Tells each finding as it is made. The service may go on meanwhile.
Verification verify(store::Database& database, const Files& files, const std::function<void(const Finding&)>& tell);

}  // namespace qaygi::documents
