#pragma once

// Where files lie, each under the SHA-256 of its content: a folder, or a store on another machine.
// A name is 64 small hexadecimal digits; another one is a Bug.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "documents/store/reading.hpp"

namespace qaygi::documents {

struct Lying {
    std::string name;
    Instant since;  // when it was last put there, by the clock of the place
};

// Everything throws a Fault when the place cannot be reached, read or written; a full one is a Fault that helps later.
class Place {
public:
    virtual ~Place() = default;
    // Takes a file of the spool in, over what lay there under the name. When it returns, the file survives a loss of power; what is at the
    // path afterwards may be removed.
    virtual void put(std::string_view name, const std::filesystem::path& spooled) const = 0;
    // The octets as they lie; nothing when there are none under the name.
    virtual std::unique_ptr<Reading> open(std::string_view name) const = 0;
    // No effect when nothing lies there.
    virtual void remove(std::string_view name) const = 0;
    // In the order of the names. What comes or goes meanwhile may be told or not.
    virtual void each(const std::function<void(const Lying&)>& tell) const = 0;
};

bool is_name(std::string_view text);

}  // namespace qaygi::documents
