#pragma once

#include <optional>

#include "calendar/store/calendars.hpp"
#include "identity/visitor.hpp"
#include "web/html.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::calendar {

// One month of an employer's calendar, and the year around it.
struct CalendarPage {
    const StateCalendar& state;
    std::optional<KeptCalendar> kept;
    Month month;
    std::optional<Choice> typed_choice = {};  // chosen in a save that was refused
    std::optional<OwnDays> typed_days = {};   // of the month, in a save that was refused
    std::optional<Message> trouble = {};
    bool may_change = true;    // whoever may only look gets no forms
    web::Html dependent = {};  // what depends on the calendar, shown at its side
};

constexpr std::string_view calendar_address = "/employer/calendar";
std::string address_of(Month month);

// Hidden in each form: the version that a save goes on from, and the month to come back to.
web::Html version_and_month(const CalendarPage& page);

web::Response show_page(const CalendarPage& page, const identity::EmployerVisitor& visitor, const web::Request& request);

}  // namespace qaygi::calendar
