#include "calendar/store/calendars.hpp"

#include <fmt/format.h>

#include "evidence/store/journal.hpp"

namespace qaygi::calendar {

namespace {

const store::Sql select_regime{"calendar.select_regime", "SELECT regime, version, saved_at, saved_by, saved_by_name FROM calendar_regime WHERE employer = $1"};
const store::Sql insert_regime{"calendar.insert_regime",
                               "INSERT INTO calendar_regime (employer, version, regime, saved_at, saved_by, saved_by_name) VALUES ($1, 1, $2, $3, $4, $5) "
                               "ON CONFLICT (employer) DO NOTHING"};
const store::Sql update_regime{"calendar.update_regime",
                               "UPDATE calendar_regime SET version = version + 1, regime = $2, saved_at = $3, saved_by = $4, saved_by_name = $5 "
                               "WHERE employer = $1 AND version = $6"};
const store::Sql select_days{"calendar.select_days", "SELECT day, worked FROM calendar_day WHERE employer = $1"};
const store::Sql delete_days{"calendar.delete_days", "DELETE FROM calendar_day WHERE employer = $1 AND day BETWEEN $2 AND $3"};
const store::Sql insert_day{"calendar.insert_day", "INSERT INTO calendar_day (employer, day, worked) VALUES ($1, $2, $3)"};

constexpr std::pair<Regime, std::string_view> regimes[]{{Regime::five_days, "five_days"}, {Regime::six_days, "six_days"}, {Regime::other, "other"}};

std::string to_column(Regime regime) {
    return std::string(std::ranges::find(regimes, regime, [](const auto& each) { return each.first; })->second);
}

Regime from_column(const std::string& text) {
    const auto* found = std::ranges::find(regimes, text, [](const auto& each) { return each.second; });
    ensure(found != std::end(regimes), "a kept regime is one of the list");
    return found->first;
}

OwnDays part_of(const OwnDays& days, Period period) { return {days.lower_bound(period.from), days.upper_bound(period.to)}; }

// Whether this save went on from the version that was seen.
bool follows(store::Transaction& transaction, const Voen& employer, Regime regime, std::int64_t seen, const Saved& saved) {
    if (seen == 0) return transaction.change(insert_regime, employer, to_column(regime), saved.at, saved.by, saved.by_name) == 1;
    return transaction.change(update_regime, employer, to_column(regime), saved.at, saved.by, saved.by_name, seen) == 1;
}

KeptCalendar kept_instead(store::Transaction& transaction, const Voen& employer) {
    auto kept = load_calendar(transaction, employer);
    ensure(kept.has_value(), "a calendar is never removed");
    return *std::move(kept);
}

}  // namespace

std::optional<KeptCalendar> load_calendar(store::Connection& connection, const Voen& employer) {
    const auto row = connection.row(select_regime, employer);
    if (!row) return std::nullopt;
    OwnDays own;
    for (const auto& day : connection.rows(select_days, employer)) own[day.get<Date>(0)] = day.get<bool>(1);
    return KeptCalendar{
        from_column(row->get<std::string>(0)), std::move(own), row->get<std::int64_t>(1), {row->get<Instant>(2), row->get<Fin>(3), row->get<std::string>(4)}};
}

// NOT-IN-LAW: decision 0014: who has not chosen, and who sets single days, begins with the five-day calendar.
EmployerCalendar calendar_from(const std::optional<KeptCalendar>& kept, const StateCalendar& state) {
    if (!kept || kept->regime == Regime::five_days) return {state, WorkWeek::five_days};
    if (kept->regime == Regime::six_days) return {state, WorkWeek::six_days};
    return {state, WorkWeek::five_days, kept->own};
}

EmployerCalendar calendar_of(store::Connection& connection, const Voen& employer, const StateCalendar& state) {
    return calendar_from(load_calendar(connection, employer), state);
}

Result<std::int64_t, Overtaken> save_regime(store::Transaction& transaction, const Voen& employer, Regime regime, std::int64_t seen, const Saved& saved) {
    if (follows(transaction, employer, regime, seen, saved)) {
        const auto details = fmt::format(R"({{"version":{},"regime":"{}"}})", seen + 1, to_column(regime));
        evidence::record(transaction, {employer, saved.at, saved.by, "calendar.regime_saved", "calendar", details});
        return seen + 1;
    }
    auto kept = kept_instead(transaction, employer);
    if (kept.regime == regime) return kept.version;
    return refuse(Overtaken{std::move(kept)});
}

Result<std::int64_t, Overtaken> save_month(store::Transaction& transaction, const Voen& employer, Month month, const OwnDays& days, std::int64_t seen,
                                           const Saved& saved) {
    const Period whole{first_day(month), last_day(month)};
    for (const auto& [day, worked] : days) ensure(whole.contains(day), "the days are of this month");
    if (!follows(transaction, employer, Regime::other, seen, saved)) {
        auto kept = kept_instead(transaction, employer);
        if (kept.regime == Regime::other && part_of(kept.own, whole) == days) return kept.version;
        return refuse(Overtaken{std::move(kept)});
    }
    transaction.change(delete_days, employer, whole.from, whole.to);
    for (const auto& [day, worked] : days) transaction.change(insert_day, employer, day, worked);
    const auto subject = fmt::format("calendar/{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
    evidence::record(transaction, {employer, saved.at, saved.by, "calendar.month_saved", subject, fmt::format(R"({{"version":{}}})", seen + 1)});
    return seen + 1;
}

}  // namespace qaygi::calendar
