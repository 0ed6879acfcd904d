#pragma once

// The calendars of employers. Saving names the version that the person saw, so that nobody's change is lost unseen.

#include <cstdint>
#include <optional>
#include <string>

#include "calendar/conflicts.hpp"
#include "calendar/employer_calendar.hpp"
#include "evidence/saved.hpp"
#include "store/database.hpp"

namespace qaygi::calendar {

using evidence::Saved;

struct Choice {
    Regime regime = Regime::five_days;
    WorkWeek base = WorkWeek::five_days;  // the week that the own days change; counts while the regime is other
    bool operator==(const Choice&) const = default;
};

struct KeptCalendar {
    Choice choice;
    OwnDays own;       // kept also while the regime is not other
    SaidByState said;  // of the own days; not of those set before this was kept
    std::int64_t version;
    Saved saved;
};

std::optional<KeptCalendar> load_calendar(store::Connection& connection, const Voen& employer);

// What amounts are computed by. An employer that has not chosen works by the state's five-day calendar.
EmployerCalendar calendar_of(store::Connection& connection, const Voen& employer, const StateCalendar& state);
EmployerCalendar calendar_from(const std::optional<KeptCalendar>& kept, const StateCalendar& state);

// Somebody saved something else after the version that was seen.
struct Overtaken {
    KeptCalendar kept;
};

// The version now kept. seen is 0 when nothing was. Saving the same again has the effect of once.
Result<std::int64_t, Overtaken> save_regime(store::Transaction& transaction, const Voen& employer, const Choice& choice, std::int64_t seen, const Saved& saved);

// The own days of this month become these; the regime becomes other. Days outside the month are a Bug.
Result<std::int64_t, Overtaken> save_month(store::Transaction& transaction, const Voen& employer, Month month, const OwnDays& days, const StateCalendar& state,
                                           std::int64_t seen, const Saved& saved);

// Keçən ildən köçür: these days of the year become own days, whatever else is set stays; the regime becomes other. Days of another year, and days that are
// set already, are a Bug.
Result<std::int64_t, Overtaken> add_days(store::Transaction& transaction, const Voen& employer, int year, const OwnDays& days, const StateCalendar& state,
                                         std::int64_t seen, const Saved& saved);

}  // namespace qaygi::calendar
