#pragma once

// The form of the requisites: reading it, and laying it out.

#include <optional>

#include "payment/banks.hpp"
#include "person/requisites.hpp"
#include "person/store/requisites.hpp"
#include "web/components.hpp"
#include "web/fields.hpp"

namespace qaygi::person {

// What could be read; the fields remember the refusals.
Draft read_draft(web::Fields& fields);
// The version that the person saw; 0 when there was none.
std::int64_t version_seen(const web::Fields& fields);

// The fields in their groups; what is not typed is taken from proposed.
web::Html requisites_fields(const Language& say, const web::Fields& fields, const Draft& proposed, const payment::Banks& banks);
// What is kept, for whoever may only look.
web::Html requisites_view(const Language& say, const Requisites& kept);
// Where the typed and the kept requisites differ, and who saved what is kept.
web::Html overtaken_notice(const Language& say, const Requisites& typed, const KeptRequisites& kept);

}  // namespace qaygi::person
