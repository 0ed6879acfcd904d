#pragma once

#include "schedule/screens/desk.hpp"

namespace qaygi::schedule {

// The desk must outlive the routes.
web::Routes routes(const identity::Doors& doors, const Desk& desk);

}  // namespace qaygi::schedule
