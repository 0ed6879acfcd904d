#pragma once

// A file being read from its beginning, wherever it lies.

#include <cstdint>
#include <string_view>

namespace qaygi::documents {

class Reading {
public:
    virtual ~Reading() = default;
    virtual std::uint64_t bytes() const = 0;  // all of it
    // The next octets, valid until the next call; empty at the end. May wait. A Fault when they cannot be had or are not those that were kept.
    virtual std::string_view next() = 0;
};

}  // namespace qaygi::documents
