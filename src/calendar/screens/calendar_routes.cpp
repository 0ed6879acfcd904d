#include "calendar/screens/calendar_routes.hpp"

#include <limits>

#include "base/text.hpp"
#include "calendar/screens/calendar_page.hpp"
#include "calendar/store/calendars.hpp"

namespace qaygi::calendar {

namespace {

using identity::EmployerVisitor;

struct Calendars {
    store::Database& database;
    const StateCalendar& state;
};

// The month that was asked for, or this month where the words do not name one that the calendar knows.
Month month_asked(const web::Form& form, const web::Request& request) {
    const auto year = read_number(form.text("year"), StateCalendar::first_year, StateCalendar::last_year);
    const auto month = read_number(form.text("month"), 1, 12);
    if (!year || !month) return month_of(day_in_baku(request.at));
    return std::chrono::year(*year) / *month;
}

std::optional<Regime> read_regime(std::string_view typed) {
    if (typed == "five_days") return Regime::five_days;
    if (typed == "six_days") return Regime::six_days;
    if (typed == "other") return Regime::other;
    return std::nullopt;
}

std::int64_t read_seen(const web::Form& form) { return read_number(form.text("seen"), 0, std::numeric_limits<int>::max()).value_or(0); }

// Of the ticked days, those that differ from the state's five-day calendar.
OwnDays read_days(const web::Form& form, Month month, const StateCalendar& state) {
    const auto ticked = form.all("day");
    OwnDays own;
    for (auto date = first_day(month); date <= last_day(month); date += std::chrono::days(1)) {
        const auto number = std::to_string((date - first_day(month)).count() + 1);
        const bool worked = std::ranges::find(ticked, number) != ticked.end();
        if (worked != state.is_working(date, WorkWeek::five_days)) own[date] = worked;
    }
    return own;
}

Saved saved_by(const EmployerVisitor& visitor, const web::Request& request) { return {request.at, visitor.fin, visitor.name}; }

std::optional<KeptCalendar> load(const Calendars& calendars, const EmployerVisitor& visitor) {
    return calendars.database.read([&](store::Connection& connection) { return load_calendar(connection, visitor.employer); });
}

Message overtaken_by(const Saved& saved) { return message("calendar.overtaken"_text, {saved.by_name, qaygi::show(saved.at)}); }

web::Response show_month(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    return show_page({calendars.state, load(calendars, visitor), month_asked(request.query, request)}, visitor, request);
}

web::Response choose_regime(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    CalendarPage page{.state = calendars.state, .month = month_asked(request.form, request), .typed_regime = read_regime(request.form.text("regime"))};
    if (!page.typed_regime) {
        page.kept = load(calendars, visitor);
        page.trouble = message("calendar.choose_regime"_text);
        return show_page(page, visitor, request);
    }
    auto version = calendars.database.write([&](store::Transaction& transaction) {
        return save_regime(transaction, visitor.employer, *page.typed_regime, read_seen(request.form), saved_by(visitor, request));
    });
    if (version) return web::see_other(address_of(page.month) + "&done=saved");
    page.kept = std::move(version.error().kept);
    page.trouble = overtaken_by(page.kept->saved);
    return show_page(page, visitor, request);
}

web::Response choose_days(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    CalendarPage page{.state = calendars.state, .month = month_asked(request.form, request)};
    page.typed_days = read_days(request.form, page.month, calendars.state);
    auto version = calendars.database.write([&](store::Transaction& transaction) {
        return save_month(transaction, visitor.employer, page.month, *page.typed_days, read_seen(request.form), saved_by(visitor, request));
    });
    if (version) return web::see_other(address_of(page.month) + "&done=saved");
    page.kept = std::move(version.error().kept);
    page.trouble = overtaken_by(page.kept->saved);
    return show_page(page, visitor, request);
}

}  // namespace

web::Routes calendar_routes(const identity::Doors& doors, store::Database& database, const StateCalendar& state) {
    const Calendars calendars{database, state};
    const auto behind_door = [&](auto handler) {
        return doors.employer([=](const EmployerVisitor& visitor, const web::Request& request) { return handler(calendars, visitor, request); });
    };
    return {{web::Method::get, std::string(calendar_address), behind_door(show_month)},
            {web::Method::post, "/employer/calendar/regime", behind_door(choose_regime)},
            {web::Method::post, "/employer/calendar/month", behind_door(choose_days)}};
}

}  // namespace qaygi::calendar
