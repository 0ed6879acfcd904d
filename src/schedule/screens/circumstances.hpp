#pragma once

// Gathers what is outside a draft and bears on its sending: requisites, calendar, claims of other schedules, banks, demanded documents.

#include "schedule/screens/desk.hpp"
#include "schedule/sending.hpp"

namespace qaygi::schedule {

Circumstances circumstances(const Desk& desk, store::Connection& connection, const Draft& draft, Date today);
Circumstances circumstances(const Desk& desk, const Draft& draft, Date today);

}  // namespace qaygi::schedule
