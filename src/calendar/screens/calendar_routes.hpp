#pragma once

// İstehsalat təqvimi: GET /employer/calendar?year=2026&month=11, POST /employer/calendar/regime, …/month, …/copy.

#include <functional>

#include "calendar/state_calendar.hpp"
#include "identity/screens/doors.hpp"
#include "store/database.hpp"
#include "web/html.hpp"
#include "web/route.hpp"

namespace qaygi::calendar {

// What depends on an employer's calendar, shown at its side: drafts whose amounts it changes. The calendar does not know who uses it.
using Dependent = std::function<web::Html(const identity::EmployerVisitor&, const web::Request&)>;

// What is referred to must outlive the routes.
web::Routes calendar_routes(const identity::Doors& doors, store::Database& database, const StateCalendar& state, const Dependent& dependent);

}  // namespace qaygi::calendar
