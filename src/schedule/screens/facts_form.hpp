#pragma once

// The fields of a line in part b: those of the benefit in its own order, and the payment kind.

#include "schedule/screens/showing.hpp"

namespace qaygi::schedule {

web::Html facts_fields(const Showing& showing);

}  // namespace qaygi::schedule
