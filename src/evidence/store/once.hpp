#pragma once

// The fourth verb, keep: one transaction in which a submission has its effect once, and the answer of the first time ever after.

#include <functional>
#include <string>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "store/database.hpp"

namespace qaygi::evidence {

// Runs the change unless this person's submission (the form's field "once") was already answered; the change returns where the answer leads.
// An empty key runs the change each time. What the change throws undoes everything.
std::string keep_once(store::Database& database, const Fin& person, std::string_view once, Instant at,
                      const std::function<std::string(store::Transaction&)>& change);

}  // namespace qaygi::evidence
