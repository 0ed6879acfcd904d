#pragma once

// For the officer: what the amounts would be by today's rules and calendar, and what the rules say today against or about each person.

#include "fund/screens/handlers.hpp"
#include "schedule/schedule.hpp"
#include "web/components.hpp"

namespace qaygi::fund {

// Of a schedule that waits for its decision. Where nothing differs it says so.
web::Html recomputed_part(const Desk& desk, const Language& say, const schedule::Sent& sent, Date today);

}  // namespace qaygi::fund
