#pragma once

// İstehsalat təqvimi: GET /employer/calendar?year=2026&month=11, POST /employer/calendar/regime, POST /employer/calendar/month.

#include "calendar/state_calendar.hpp"
#include "identity/screens/doors.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::calendar {

// All three must outlive the routes.
web::Routes calendar_routes(const identity::Doors& doors, store::Database& database, const StateCalendar& state);

}  // namespace qaygi::calendar
