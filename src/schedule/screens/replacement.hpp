#pragma once

// Əvəz et: another file in the place of one that is attached.

#include "schedule/screens/desk.hpp"
#include "web/fields.hpp"

namespace qaygi::schedule {

// With the refusals of the last try, if there was one.
web::Response replacement_page(const Desk& desk, const Visitor& visitor, const web::Request& request, const Key& key, const documents::Document& old,
                               const web::Fields& fields);

}  // namespace qaygi::schedule
