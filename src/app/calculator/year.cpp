#include "app/calculator/year.hpp"

#include "app/calculator/json_writer.hpp"
#include "calendar/screens/month_in_words.hpp"

namespace qaygi::calculator {

namespace {

Period whole(int year) { return {date(year, 1, 1), date(year, 12, 31)}; }

}  // namespace

std::string year_in_json(const calendar::StateCalendar& state, int year, calendar::WorkWeek week) {
    std::string out;
    JsonWriter line(out);
    line.open('{').member("year", year).member("week", week == calendar::WorkWeek::five_days ? 5 : 6).open("months", '[');
    for (const auto month : months_of(whole(year))) line.element(state.working_days({first_day(month), last_day(month)}, week));
    line.close(']').member("hours", state.hours(whole(year), week)).member("provisional", state.provisional(year)).close('}');
    return out + '\n';
}

std::string days_in_json(const calendar::StateCalendar& state, int year, calendar::WorkWeek week, const Language& say) {
    std::string out;
    for (auto date = whole(year).from; date <= whole(year).to; date += std::chrono::days(1)) {
        const auto day = state.day(date, week);
        JsonWriter line(out);
        line.open('{')
            .code("date", iso(date))
            .code("kind", name_of(day.kind))
            .member("working", day.working())
            .member("hours", state.hours({date, date}, week));
        line.text("reason", reason_in(say, day)).close('}');
        out += '\n';
    }
    return out;
}

}  // namespace qaygi::calculator
