#pragma once

// The fields of part a, for a new schedule and for one that exists.

#include "schedule/registration.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"

namespace qaygi::schedule {

web::Html registration_fields(const Language& say, const web::Fields& fields, const std::optional<Registration>& kept);
// The registration typed, or nothing with the errors in the fields.
std::optional<Registration> read_registration(web::Fields& fields, Date today);

}  // namespace qaygi::schedule
