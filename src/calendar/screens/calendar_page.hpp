#pragma once

#include <optional>

#include "calendar/store/calendars.hpp"
#include "identity/visitor.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::calendar {

// One month of an employer's calendar, and the year around it.
struct CalendarPage {
    const StateCalendar& state;
    std::optional<KeptCalendar> kept;
    Month month;
    std::optional<Regime> typed_regime = {};  // chosen in a save that was refused
    std::optional<OwnDays> typed_days = {};   // of the month, in a save that was refused
    std::optional<Message> trouble = {};
};

constexpr std::string_view calendar_address = "/employer/calendar";
std::string address_of(Month month);

web::Response show_page(const CalendarPage& page, const identity::EmployerVisitor& visitor, const web::Request& request);

}  // namespace qaygi::calendar
