#pragma once

// A form sent twice has one effect and the first answer: its key is kept with where the answer led, in the transaction of the effect.

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "store/database.hpp"

namespace qaygi::evidence {

// Where the first answer to this person's form led; nothing when the form is new.
std::optional<std::string> answered(store::Connection& connection, const Fin& person, std::string_view once);
void answer(store::Transaction& transaction, const Fin& person, std::string_view once, std::string_view location, Instant at);
// Nobody sends a form again after a week: answers older than that go. How many there were.
std::int64_t forget_old_answers(store::Transaction& transaction, Instant now);

}  // namespace qaygi::evidence
