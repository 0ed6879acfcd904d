#pragma once

// Who saved something last, and when: shown beside it.

#include <string>

#include "base/clock.hpp"
#include "base/identifiers.hpp"

namespace qaygi::evidence {

struct Saved {
    Instant at;
    Fin by;
    std::string by_name;  // as in the certificate
    bool operator==(const Saved&) const = default;
};

}  // namespace qaygi::evidence
