#pragma once

// Forms that came after their session had ended. Their person goes on with them after signing in again, in the same capacity.

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

struct KeptForm {
    std::string id;  // random
    Fin person;
    std::optional<Voen> employer;  // that the session acted for
    std::string path;
    std::string fields;  // application/x-www-form-urlencoded
    Instant at;
};

void keep_form(store::Transaction& transaction, const KeptForm& form);
// Only for the person whose it is.
std::optional<KeptForm> find_kept_form(store::Connection& connection, const std::string& id, const Fin& person);
// After a day nobody comes back to them.
void forget_old_forms(store::Transaction& transaction, Instant now);

}  // namespace qaygi::identity
