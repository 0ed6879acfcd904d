#pragma once

// A line of the journal: who did what to what, and when. The journal proves the order of deeds: each entry is chained to the one before.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/identifiers.hpp"

namespace qaygi::evidence {

struct Entry {
    std::optional<Voen> employer;  // whose matter it is, if any employer's
    Instant at;
    std::optional<Fin> who;  // nobody known where a sign-in led nowhere
    std::string what;        // code of the deed: "schedule.sent"
    std::string subject;     // what it was done to: "schedule/417"
    std::string details;     // JSON; "{}" when there is nothing to add
};

// The octets that are hashed: every field with its length before it, so that no two entries have the same.
std::string canonical(const Entry& entry, std::int64_t number, std::string_view previous);

}  // namespace qaygi::evidence
