#pragma once

#include "benefit/catalogue.hpp"
#include "calendar/state_calendar.hpp"
#include "documents/store/files.hpp"
#include "identity/screens/doors.hpp"
#include "store/database.hpp"

namespace qaygi::fund {

// What the pages of the fund work with.
struct Desk {
    store::Database& database;
    const documents::Files& files;
    const benefit::Catalogue& benefits;
    const calendar::StateCalendar& calendar;
};

// The desk must outlive the routes.
web::Routes routes(const identity::Doors& doors, const Desk& desk);

}  // namespace qaygi::fund
