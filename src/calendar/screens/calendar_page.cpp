#include "calendar/screens/calendar_page.hpp"

#include "calendar/screens/month_in_words.hpp"
#include "calendar/screens/own_days_parts.hpp"
#include "identity/screens/frames.hpp"
#include "web/components.hpp"

namespace qaygi::calendar {

namespace {

constexpr std::chrono::days one_day{1};

Period whole(Month month) { return {first_day(month), last_day(month)}; }
int year_of(Month month) { return static_cast<int>(month.year()); }
std::string number_of(std::chrono::month month) { return std::to_string(static_cast<unsigned>(month)); }

// The calendar as the page shows it: what was typed in a refused save stands over what is kept.
EmployerCalendar shown_calendar(const CalendarPage& page) {
    if (!page.typed_days) return calendar_from(page.kept, page.state);
    OwnDays own = page.kept ? page.kept->own : OwnDays();
    own.erase(own.lower_bound(first_day(page.month)), own.upper_bound(last_day(page.month)));
    own.insert(page.typed_days->begin(), page.typed_days->end());
    return {page.state, page.kept ? page.kept->choice.base : WorkWeek::five_days, std::move(own)};
}

}  // namespace

web::Html version_and_month(const CalendarPage& page) {
    return web::hidden("seen", std::to_string(page.kept ? page.kept->version : 0)) + web::hidden("year", std::to_string(year_of(page.month))) +
           web::hidden("month", number_of(page.month.month()));
}

namespace {

web::Html regime_part(const CalendarPage& page, const Language& say, std::string_view csrf) {
    const auto choice = page.typed_choice.value_or(page.kept ? page.kept->choice : Choice());
    const auto base = web::select(
        {.name = "base",
         .label = say("calendar.base"_text),
         .value = name_of(choice.base),
         .choices = {{.value = "five_days", .text = say("calendar.five_days"_text)}, {.value = "six_days", .text = say("calendar.six_days"_text)}}});
    const auto regimes = web::radios({.name = "regime",
                                      .legend = say("calendar.regime"_text),
                                      .legend_classes = "govuk-visually-hidden",
                                      .hint = page.kept ? web::Words() : web::Words(say("calendar.not_chosen"_text)),
                                      .value = name_of(choice.regime),
                                      .choices = {{.value = "five_days", .text = say("calendar.five_days"_text)},
                                                  {.value = "six_days", .text = say("calendar.six_days"_text)},
                                                  {.value = "other", .text = say("calendar.other"_text), .hint = say("calendar.other_hint"_text)}}});
    const auto form = web::form({.action = "/employer/calendar/regime", .csrf = csrf},
                                regimes + base + version_and_month(page) + web::button({.text = say("calendar.save"_text), .prevent_double_click = true}));
    return web::part({.id = "regimes", .title = say("calendar.regime"_text)}, form);
}

// The years from the first one known to the next one.
web::Html month_choice(const CalendarPage& page, const Language& say, Date today) {
    std::vector<web::Choice> years;
    for (int year = std::max(year_of(month_of(today)) + 1, year_of(page.month)); year >= StateCalendar::first_year; --year)
        years.push_back({.value = std::to_string(year), .text = std::to_string(year)});
    std::vector<web::Choice> months;
    for (unsigned month = 1; month <= 12; ++month) months.push_back({.value = std::to_string(month), .text = name_of(say, std::chrono::month(month))});
    const auto year = web::select({.name = "year", .label = say("calendar.year"_text), .value = std::to_string(year_of(page.month)), .choices = years});
    const auto month = web::select({.name = "month", .label = say("calendar.month"_text), .value = number_of(page.month.month()), .choices = months});
    return web::form({.action = calendar_address, .search = true},
                     web::row({year, month}) + web::button({.text = say("calendar.show"_text), .kind = web::ButtonKind::secondary}));
}

web::Html grid(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say) {
    const bool choosing = page.may_change && calendar.regime() == Regime::other;
    const auto first = first_day(page.month);
    web::MonthGrid month{.caption = name_of(say, page.month), .weekdays = short_weekdays(say), .id = "month"};
    month.first_weekday = static_cast<int>(std::chrono::weekday(first).iso_encoding()) - 1;
    for (auto date = first; date <= last_day(page.month); date += one_day) {
        const auto day = calendar.day(date);
        month.days.push_back({.number = static_cast<int>((date - first).count()) + 1,
                              .marked = day.working(),
                              .sign = day.working() ? say("calendar.sign_working"_text) : say("calendar.sign_off"_text),
                              .said = qaygi::show(date) + ", " + reason_in(say, day),
                              .name = choosing ? "day" : ""});
    }
    return web::month_grid(month);
}

web::Html reasons(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say) {
    web::SummaryList list;
    for (auto date = first_day(page.month); date <= last_day(page.month); date += one_day)
        if (const auto day = calendar.day(date); is_remarkable(day)) list.rows.push_back({.key = qaygi::show(date), .value = reason_in(say, day)});
    return list.rows.empty() ? web::Html() : web::summary_list(list);
}

web::Html month_part(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say, std::string_view csrf, Date today) {
    const auto month = whole(page.month);
    const auto count = say("calendar.working_days_of_month"_text, {std::to_string(calendar.working_days(month)), std::to_string(calendar.hours(month))});
    auto days = grid(page, calendar, say) + web::html(R"(<p class="govuk-body">{}</p>)", say("calendar.signs"_text));
    if (page.may_change && calendar.regime() == Regime::other)
        days = web::form({.action = "/employer/calendar/month", .csrf = csrf},
                         days + version_and_month(page) +
                             web::button_group({web::button({.text = say("calendar.save"_text), .prevent_double_click = true}),
                                                web::button({.text = say("calendar.restore"_text),
                                                             .name = "restore",
                                                             .value = "yes",
                                                             .kind = web::ButtonKind::secondary,
                                                             .prevent_double_click = true})}));
    return web::part({.id = "days", .title = name_of(say, page.month), .status = web::tag(count, web::Colour::blue)},
                     month_choice(page, say, today) + days + reasons(page, calendar, say));
}

web::Html year_part(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say) {
    const auto year = std::to_string(year_of(page.month));
    web::Table table{.caption = year, .caption_classes = "govuk-visually-hidden", .first_cell_is_header = true};
    table.columns = {{.title = say("calendar.month"_text)},
                     {.title = say("calendar.working_days"_text), .numeric = true},
                     {.title = say("calendar.hours"_text), .numeric = true}};
    const auto counts = [&](web::Content title, Period period) {
        return std::vector<web::Content>{std::move(title), std::to_string(calendar.working_days(period)), std::to_string(calendar.hours(period))};
    };
    for (unsigned number = 1; number <= 12; ++number) {
        const Month month = page.month.year() / std::chrono::month(number);
        table.rows.push_back(counts(web::link(name_of(say, month), address_of(month)), whole(month)));
    }
    table.totals = counts(say("calendar.whole_year"_text), {date(year_of(page.month), 1, 1), date(year_of(page.month), 12, 31)});
    const bool provisional = page.state.provisional(year_of(page.month));
    const auto mark = provisional ? web::tag(say("calendar.provisional"_text), web::Colour::yellow) : web::Html();
    const auto why = provisional ? web::inset_text(say("calendar.provisional_why"_text)) : web::Html();
    return web::part({.id = "year-overview", .title = year, .status = mark}, why + web::table(table));
}

}  // namespace

std::string address_of(Month month) { return std::string(calendar_address) + "?year=" + std::to_string(year_of(month)) + "&month=" + number_of(month.month()); }

web::Response show_page(const CalendarPage& page, const identity::EmployerVisitor& visitor, const web::Request& request) {
    const auto& say = request.say();
    auto frame = identity::employer_frame(visitor, request, std::string(say("calendar.title"_text)));
    frame.here = address_of(page.month);
    frame.has_errors = page.trouble.has_value();
    const auto calendar = shown_calendar(page);
    const auto trouble = page.trouble ? web::error_summary(say, {{page.typed_days ? "days" : "regime", say(*page.trouble)}}) : web::Html();
    const auto saved = web::saved_at(say, page.kept ? qaygi::show(page.kept->saved.at) : std::string());
    const auto parts =
        month_part(page, calendar, say, visitor.csrf, day_in_baku(request.at)) + conflicts_part(page, calendar, say) + year_part(page, calendar, say);
    const auto changes = saved + regime_part(page, say, visitor.csrf) + copy_part(page, calendar, say, visitor.csrf) + page.dependent;
    const auto content =
        trouble + web::html(R"(<h1 class="govuk-heading-l">{}</h1>)", say("calendar.title"_text)) + web::with_side(parts, page.may_change ? changes : saved);
    return web::show(web::page(frame, content), page.trouble ? 409 : 200);
}

}  // namespace qaygi::calendar
