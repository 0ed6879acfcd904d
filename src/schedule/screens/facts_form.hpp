#pragma once

// The fields of a line in part b: those of the benefit in its own order, and the payment kind.

#include "schedule/screens/showing.hpp"

namespace qaygi::schedule {

web::Html facts_fields(const Showing& showing);
// What was typed; an empty field is none, a field that cannot be read is an error.
childcare::Draft read_facts(web::Fields& fields);

}  // namespace qaygi::schedule
