#pragma once

#include "app/demo/cast.hpp"
#include "base/clock.hpp"
#include "store/database.hpp"

namespace qaygi::demo {

// Fills the register of persons, the officers, and the requisites and calendars of the employers. What somebody has changed since stays
// changed: only what is not there yet is written, so seeding again changes nothing.
void seed(store::Database& database, const Cast& cast, Instant now);

}  // namespace qaygi::demo
