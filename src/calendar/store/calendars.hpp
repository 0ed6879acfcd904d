#pragma once

// The calendars of employers. Saving names the version that the person saw, so that nobody's change is lost unseen.

#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "calendar/employer_calendar.hpp"
#include "store/database.hpp"

namespace qaygi::calendar {

struct Saved {
    Instant at;
    Fin by;
    std::string by_name;
};

struct KeptCalendar {
    Regime regime;
    OwnDays own;  // kept also while the regime is not other
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
Result<std::int64_t, Overtaken> save_regime(store::Transaction& transaction, const Voen& employer, Regime regime, std::int64_t seen, const Saved& saved);

// The own days of this month become these; the regime becomes other. Days outside the month are a Bug.
Result<std::int64_t, Overtaken> save_month(store::Transaction& transaction, const Voen& employer, Month month, const OwnDays& days, std::int64_t seen,
                                           const Saved& saved);

}  // namespace qaygi::calendar
