#pragma once

// Sığortaedənin rekvizitləri: /employer/requisites shows them and saves them.

#include "identity/screens/doors.hpp"
#include "payment/banks.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::person {

struct RequisitesDesk {
    store::Database& database;
    const payment::Banks& banks;
};

web::Response show_requisites(const RequisitesDesk& desk, const identity::EmployerVisitor& visitor, const web::Request& request);
// 303 when saved, 422 with the refusals at their fields, 409 when a colleague saved first: the page then shows both, and saving again takes what was typed.
web::Response save_requisites(const RequisitesDesk& desk, const identity::EmployerVisitor& visitor, const web::Request& request);

// database and banks must outlive the routes.
web::Routes requisites_routes(const identity::Doors& doors, store::Database& database, const payment::Banks& banks);

}  // namespace qaygi::person
