#include "calendar/screens/calendar_routes.hpp"

#include <limits>

#include "base/text.hpp"
#include "calendar/carried_year.hpp"
#include "calendar/screens/calendar_page.hpp"
#include "calendar/store/calendars.hpp"

namespace qaygi::calendar {

namespace {

using identity::EmployerVisitor;

struct Calendars {
    store::Database& database;
    const StateCalendar& state;
    Dependent dependent;
};

// The month that was asked for, or this month where the words do not name one that the calendar knows.
Month month_asked(const web::Form& form, const web::Request& request) {
    const auto year = read_number(form.text("year"), StateCalendar::first_year, StateCalendar::last_year);
    const auto month = read_number(form.text("month"), 1, 12);
    if (!year || !month) return month_of(day_in_baku(request.at));
    return std::chrono::year(*year) / *month;
}

// The base is asked only of digər; a form without it keeps the five-day week.
std::optional<Choice> read_choice(const web::Form& form) {
    const auto regime = regime_named(form.text("regime"));
    if (!regime) return std::nullopt;
    return Choice{*regime, week_named(form.text("base")).value_or(WorkWeek::five_days)};
}

std::int64_t read_seen(const web::Form& form) { return read_number(form.text("seen"), 0, std::numeric_limits<int>::max()).value_or(0); }

// Of the ticked days, those that differ from the state's. The button that goes back to the state's calendar leaves none.
OwnDays read_days(const web::Form& form, Month month, WorkWeek base, const StateCalendar& state) {
    OwnDays own;
    if (form.has("restore")) return own;
    const auto ticked = form.all("day");
    for (auto date = first_day(month); date <= last_day(month); date += std::chrono::days(1)) {
        const auto number = std::to_string((date - first_day(month)).count() + 1);
        const bool worked = std::ranges::find(ticked, number) != ticked.end();
        if (worked != state.is_working(date, base)) own[date] = worked;
    }
    return own;
}

Saved saved_by(const EmployerVisitor& visitor, const web::Request& request) { return {request.at, visitor.fin, visitor.name}; }

std::optional<KeptCalendar> load(const Calendars& calendars, const EmployerVisitor& visitor) {
    return calendars.database.read([&](store::Connection& connection) { return load_calendar(connection, visitor.employer); });
}

Message overtaken_by(const Saved& saved) { return message("calendar.overtaken"_text, {saved.by_name, qaygi::show(saved.at)}); }

web::Response show(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request, CalendarPage page) {
    if (calendars.dependent) page.dependent = calendars.dependent(visitor, request);
    return show_page(page, visitor, request);
}

web::Response show_month(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    CalendarPage page{calendars.state, load(calendars, visitor), month_asked(request.query, request)};
    page.may_change = visitor.may(identity::Right::prepare);
    return show(calendars, visitor, request, std::move(page));
}

// Where a save leads: back to the month; or, when somebody else was first, to the page with both.
web::Response saved_or_overtaken(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request, CalendarPage page,
                                 Result<std::int64_t, Overtaken> version) {
    if (version) return web::see_other(address_of(page.month) + "&done=saved");
    page.kept = std::move(version.error().kept);
    page.trouble = overtaken_by(page.kept->saved);
    return show(calendars, visitor, request, std::move(page));
}

web::Response choose_regime(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    CalendarPage page{.state = calendars.state, .month = month_asked(request.form, request), .typed_choice = read_choice(request.form)};
    if (!page.typed_choice) {
        page.kept = load(calendars, visitor);
        page.trouble = message("calendar.choose_regime"_text);
        return show(calendars, visitor, request, std::move(page));
    }
    auto version = calendars.database.write([&](store::Transaction& transaction) {
        return save_regime(transaction, visitor.employer, *page.typed_choice, read_seen(request.form), saved_by(visitor, request));
    });
    return saved_or_overtaken(calendars, visitor, request, std::move(page), std::move(version));
}

web::Response choose_days(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    CalendarPage page{.state = calendars.state, .month = month_asked(request.form, request)};
    auto version = calendars.database.write([&](store::Transaction& transaction) {
        const auto kept = load_calendar(transaction, visitor.employer);
        page.typed_days = read_days(request.form, page.month, kept ? kept->choice.base : WorkWeek::five_days, calendars.state);
        return save_month(transaction, visitor.employer, page.month, *page.typed_days, calendars.state, read_seen(request.form), saved_by(visitor, request));
    });
    return saved_or_overtaken(calendars, visitor, request, std::move(page), std::move(version));
}

// What is carried is worked out anew from what is kept, so that pressing twice carries once.
web::Response copy_last_year(const Calendars& calendars, const EmployerVisitor& visitor, const web::Request& request) {
    CalendarPage page{.state = calendars.state, .month = month_asked(request.form, request)};
    const int year = static_cast<int>(page.month.year());
    auto version = calendars.database.write([&](store::Transaction& transaction) -> Result<std::int64_t, Overtaken> {
        const auto kept = load_calendar(transaction, visitor.employer);
        const auto carried = carry_over(calendar_from(kept, calendars.state), year);
        if (carried.days.empty()) return kept ? kept->version : 0;
        return add_days(transaction, visitor.employer, year, carried.days, calendars.state, read_seen(request.form), saved_by(visitor, request));
    });
    return saved_or_overtaken(calendars, visitor, request, std::move(page), std::move(version));
}

}  // namespace

web::Routes calendar_routes(const identity::Doors& doors, store::Database& database, const StateCalendar& state, const Dependent& dependent) {
    const Calendars calendars{database, state, dependent};
    using identity::Right;
    const auto behind_door = [&](Right needed, auto handler) {
        return doors.employer(needed, [=](const EmployerVisitor& visitor, const web::Request& request) { return handler(calendars, visitor, request); });
    };
    return {{web::Method::get, std::string(calendar_address), behind_door(Right::read, show_month)},
            {web::Method::post, "/employer/calendar/regime", behind_door(Right::prepare, choose_regime)},
            {web::Method::post, "/employer/calendar/month", behind_door(Right::prepare, choose_days)},
            {web::Method::post, "/employer/calendar/copy", behind_door(Right::prepare, copy_last_year)}};
}

}  // namespace qaygi::calendar
