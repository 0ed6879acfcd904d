#pragma once

#include "benefit/catalogue.hpp"
#include "identity/screens/doors.hpp"
#include "web/route.hpp"

namespace qaygi::app {

// Bütün xidmətlər: the services of the fund, one for each benefit of the catalogue. For everybody.
web::Routes start_routes(const identity::Doors& doors, const benefit::Catalogue& benefits);

}  // namespace qaygi::app
