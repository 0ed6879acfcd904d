#include "calendar/store/calendars.hpp"

#include <fmt/format.h>

#include "evidence/store/journal.hpp"

namespace qaygi::calendar {

namespace {

const store::Sql select_regime{"calendar.select_regime",
                               "SELECT regime, base, version, saved_at, saved_by, saved_by_name FROM calendar_regime WHERE employer = $1"};
const store::Sql insert_regime{"calendar.insert_regime",
                               "INSERT INTO calendar_regime (employer, version, regime, base, saved_at, saved_by, saved_by_name) "
                               "VALUES ($1, 1, $2, $3, $4, $5, $6) ON CONFLICT (employer) DO NOTHING"};
const store::Sql update_regime{"calendar.update_regime",
                               "UPDATE calendar_regime SET version = version + 1, regime = $2, base = $3, saved_at = $4, saved_by = $5, saved_by_name = $6 "
                               "WHERE employer = $1 AND version = $7"};
const store::Sql select_days{"calendar.select_days", "SELECT day, worked, said_by_state FROM calendar_day WHERE employer = $1"};
const store::Sql delete_days{"calendar.delete_days", "DELETE FROM calendar_day WHERE employer = $1 AND day BETWEEN $2 AND $3"};
const store::Sql insert_day{"calendar.insert_day", "INSERT INTO calendar_day (employer, day, worked, said_by_state) VALUES ($1, $2, $3, $4)"};

template <class Value>
Value of_the_list(std::optional<Value> kept) {
    ensure(kept.has_value(), "what is kept is one of the list");
    return *kept;
}

OwnDays part_of(const OwnDays& days, Period period) { return {days.lower_bound(period.from), days.upper_bound(period.to)}; }

// Whether this save went on from the version that was seen.
bool follows(store::Transaction& transaction, const Voen& employer, const Choice& choice, std::int64_t seen, const Saved& saved) {
    const auto regime = name_of(choice.regime);
    const auto base = name_of(choice.base);
    if (seen == 0) return transaction.change(insert_regime, employer, regime, base, saved.at, saved.by, saved.by_name) == 1;
    return transaction.change(update_regime, employer, regime, base, saved.at, saved.by, saved.by_name, seen) == 1;
}

KeptCalendar kept_instead(store::Transaction& transaction, const Voen& employer) {
    auto kept = load_calendar(transaction, employer);
    ensure(kept.has_value(), "a calendar is never removed");
    return *std::move(kept);
}

// Setting days makes the calendar the employer's own, on the week that it had as its base.
Choice choice_of_own(store::Transaction& transaction, const Voen& employer) {
    const auto kept = load_calendar(transaction, employer);
    return {Regime::other, kept ? kept->choice.base : WorkWeek::five_days};
}

void insert_days(store::Transaction& transaction, const Voen& employer, const OwnDays& days, WorkWeek base, const StateCalendar& state) {
    for (const auto& [day, worked] : days) transaction.change(insert_day, employer, day, worked, name_of(state.day(day, base).kind));
}

}  // namespace

std::optional<KeptCalendar> load_calendar(store::Connection& connection, const Voen& employer) {
    const auto row = connection.row(select_regime, employer);
    if (!row) return std::nullopt;
    KeptCalendar kept{.choice = {of_the_list(regime_named(row->get<std::string>(0))), of_the_list(week_named(row->get<std::string>(1)))},
                      .own = {},
                      .said = {},
                      .version = row->get<std::int64_t>(2),
                      .saved = {row->get<Instant>(3), row->get<Fin>(4), row->get<std::string>(5)}};
    for (const auto& day : connection.rows(select_days, employer)) {
        kept.own[day.get<Date>(0)] = day.get<bool>(1);
        if (const auto said = day.get<std::optional<std::string>>(2)) kept.said[day.get<Date>(0)] = of_the_list(day_kind_named(*said));
    }
    return kept;
}

// NOT-IN-LAW: decision 0014: who has not chosen, begins with the five-day calendar.
EmployerCalendar calendar_from(const std::optional<KeptCalendar>& kept, const StateCalendar& state) {
    if (!kept || kept->choice.regime == Regime::five_days) return {state, WorkWeek::five_days};
    if (kept->choice.regime == Regime::six_days) return {state, WorkWeek::six_days};
    return {state, kept->choice.base, kept->own};
}

EmployerCalendar calendar_of(store::Connection& connection, const Voen& employer, const StateCalendar& state) {
    return calendar_from(load_calendar(connection, employer), state);
}

Result<std::int64_t, Overtaken> save_regime(store::Transaction& transaction, const Voen& employer, const Choice& choice, std::int64_t seen,
                                            const Saved& saved) {
    if (follows(transaction, employer, choice, seen, saved)) {
        const auto details = fmt::format(R"({{"version":{},"regime":"{}","base":"{}"}})", seen + 1, name_of(choice.regime), name_of(choice.base));
        evidence::record(transaction, {employer, saved.at, saved.by, "calendar.regime_saved", "calendar", details});
        return seen + 1;
    }
    auto kept = kept_instead(transaction, employer);
    if (kept.choice == choice) return kept.version;
    return refuse(Overtaken{std::move(kept)});
}

Result<std::int64_t, Overtaken> save_month(store::Transaction& transaction, const Voen& employer, Month month, const OwnDays& days, const StateCalendar& state,
                                           std::int64_t seen, const Saved& saved) {
    const Period whole{first_day(month), last_day(month)};
    for (const auto& [day, worked] : days) ensure(whole.contains(day), "the days are of this month");
    const auto choice = choice_of_own(transaction, employer);
    if (!follows(transaction, employer, choice, seen, saved)) {
        auto kept = kept_instead(transaction, employer);
        if (kept.choice.regime == Regime::other && part_of(kept.own, whole) == days) return kept.version;
        return refuse(Overtaken{std::move(kept)});
    }
    transaction.change(delete_days, employer, whole.from, whole.to);
    insert_days(transaction, employer, days, choice.base, state);
    const auto subject = fmt::format("calendar/{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
    evidence::record(transaction, {employer, saved.at, saved.by, "calendar.month_saved", subject, fmt::format(R"({{"version":{}}})", seen + 1)});
    return seen + 1;
}

Result<std::int64_t, Overtaken> add_days(store::Transaction& transaction, const Voen& employer, int year, const OwnDays& days, const StateCalendar& state,
                                         std::int64_t seen, const Saved& saved) {
    const Period whole{date(year, 1, 1), date(year, 12, 31)};
    for (const auto& [day, worked] : days) ensure(whole.contains(day), "the days are of this year");
    const auto choice = choice_of_own(transaction, employer);
    if (!follows(transaction, employer, choice, seen, saved)) return refuse(Overtaken{kept_instead(transaction, employer)});
    insert_days(transaction, employer, days, choice.base, state);
    const auto details = fmt::format(R"({{"version":{},"days":{}}})", seen + 1, days.size());
    evidence::record(transaction, {employer, saved.at, saved.by, "calendar.days_copied", fmt::format("calendar/{:04}", year), details});
    return seen + 1;
}

}  // namespace qaygi::calendar
