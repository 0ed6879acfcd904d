#include "calendar/announced_day.hpp"

#include "base/csv.hpp"

namespace qaygi::calendar {

namespace {

constexpr std::pair<std::string_view, AnnouncedDay::Kind> kinds[]{{"ramazan", AnnouncedDay::Kind::ramazan},
                                                                  {"qurban", AnnouncedDay::Kind::qurban},
                                                                  {"voting", AnnouncedDay::Kind::voting},
                                                                  {"off", AnnouncedDay::Kind::off},
                                                                  {"worked", AnnouncedDay::Kind::worked}};

AnnouncedDay read_day(std::string_view file, const CsvRow& row) {
    const auto& date = row.cells[0];
    const auto& kind = row.cells[1];
    const auto& counterpart = row.cells[2];
    const auto known = std::ranges::find(kinds, kind, [](const auto& each) { return each.first; });
    if (known == std::ranges::end(kinds)) throw wrong_row(file, row, "no such kind of day");
    const auto day = date_from_iso(date);
    const auto other = date_from_iso(counterpart);
    if (!day || (!other && !counterpart.empty())) throw wrong_row(file, row, "not a date");
    const bool swap = known->second == AnnouncedDay::Kind::off || known->second == AnnouncedDay::Kind::worked;
    if (swap != other.has_value()) throw wrong_row(file, row, "a swap has a counterpart, any other day has none");
    return {*day, known->second, other};
}

}  // namespace

std::vector<AnnouncedDay> read_announced_days(std::string_view file, std::string_view text) {
    std::vector<AnnouncedDay> days;
    for (const auto& row : read_csv(file, text, "date,kind,counterpart,note")) {
        const auto day = read_day(file, row);
        if (!days.empty() && day.date <= days.back().date) throw wrong_row(file, row, "not in order of dates");
        days.push_back(day);
    }
    return days;
}

}  // namespace qaygi::calendar
