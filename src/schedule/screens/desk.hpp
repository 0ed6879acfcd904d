#pragma once

// What the pages of a schedule work with.

#include <cstdint>
#include <string>

#include "benefit/catalogue.hpp"
#include "calendar/state_calendar.hpp"
#include "documents/store/documents.hpp"
#include "documents/store/intake.hpp"
#include "identity/screens/doors.hpp"
#include "payment/banks.hpp"
#include "person/register.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

struct Desk {
    store::Database& database;
    const documents::Files& files;
    const documents::Intake& intake;
    const person::Register& persons;
    const payment::Banks& banks;
    const calendar::StateCalendar& calendar;
    const benefit::Catalogue& benefits;
    documents::Usage most;  // of one schedule
    std::string origin;     // of our addresses, as a print names them
};

using Visitor = identity::EmployerVisitor;

inline Actor actor(const identity::Visitor& visitor) { return {visitor.fin, visitor.name}; }
inline Key key_of(const Visitor& visitor, const web::Request& request) { return {visitor.employer, static_cast<int>(request.number_in_path("schedule"))}; }
inline std::string menu_of(const benefit::Benefit& benefit) { return "/menu/" + std::string(benefit.code); }
inline std::string new_schedule(const benefit::Benefit& benefit) { return "/schedules/new/" + std::string(benefit.code); }
inline std::string address(const Key& key, std::string_view below = "") { return "/schedules/" + std::to_string(key.number) + std::string(below); }

}  // namespace qaygi::schedule
