#pragma once

// The journal line of a change to a schedule, written in the same transaction.

#include "identity/visitor.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"
#include "web/request.hpp"

namespace qaygi::schedule {

// what: a code such as "schedule.sent". line: 0 when the change is of the whole schedule.
void record(store::Transaction& transaction, const identity::Visitor& visitor, const web::Request& request, std::string_view what, const Key& key,
            int line = 0);

}  // namespace qaygi::schedule
