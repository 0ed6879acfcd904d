#include "calendar/screens/month_in_words.hpp"

#include <array>

namespace qaygi::calendar {

namespace {

constexpr std::array months{"calendar.january"_text,   "calendar.february"_text, "calendar.march"_text,    "calendar.april"_text,
                            "calendar.may"_text,       "calendar.june"_text,     "calendar.july"_text,     "calendar.august"_text,
                            "calendar.september"_text, "calendar.october"_text,  "calendar.november"_text, "calendar.december"_text};
constexpr std::array weekdays{"calendar.monday"_text, "calendar.tuesday"_text,  "calendar.wednesday"_text, "calendar.thursday"_text,
                              "calendar.friday"_text, "calendar.saturday"_text, "calendar.sunday"_text};

}  // namespace

std::string name_of(const Language& say, std::chrono::month month) { return std::string(say(months[static_cast<unsigned>(month) - 1])); }

std::string name_of(const Language& say, Month month) { return name_of(say, month.month()) + " " + std::to_string(static_cast<int>(month.year())); }

std::vector<web::Words> short_weekdays(const Language& say) {
    std::vector<web::Words> names;
    for (const auto key : weekdays) names.emplace_back(say(key));
    return names;
}

std::string reason_in(const Language& say, const Day& day) {
    std::string text = say(reason(day));
    if (day.kind == DayKind::moved_rest_day) text += ": " + say(name_of(day.holiday));
    if (day.shorter) text += ", " + std::string(say("calendar.shorter"_text));
    return text;
}

bool is_remarkable(const Day& day) { return (day.kind != DayKind::working && day.kind != DayKind::rest_day) || day.shorter; }

}  // namespace qaygi::calendar
