#pragma once

// The rights that employers gave to persons. They are kept lower down the ladder (src/authority), where they are asked about by employers;
// the doors ask here, in the same breath as for the session.

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "identity/right.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

class Grants {
public:
    virtual ~Grants() = default;
    // In force at this moment.
    virtual std::vector<ForEmployer> to(store::Connection& connection, const Fin& person, Instant now) const = 0;
    // Who gave this person a right of this employer last, in force or not: the name of whoever can give it back.
    virtual std::optional<std::string> last_grantor(store::Connection& connection, const Fin& person, const Voen& employer) const = 0;
};

// Where nobody delegates anything.
const Grants& no_grants();

}  // namespace qaygi::identity
