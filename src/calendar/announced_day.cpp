#include "calendar/announced_day.hpp"

#include "base/text.hpp"

namespace qaygi::calendar {

namespace {

constexpr std::string_view header = "date,kind,counterpart,note";
constexpr std::size_t columns = 4;

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<AnnouncedDay::Kind> kind_of(std::string_view name) {
    using enum AnnouncedDay::Kind;
    constexpr std::pair<std::string_view, AnnouncedDay::Kind> names[]{
        {"ramazan", ramazan}, {"qurban", qurban}, {"voting", voting}, {"off", off}, {"worked", worked}};
    for (const auto& [known, kind] : names)
        if (known == name) return kind;
    return std::nullopt;
}

Result<AnnouncedDay, ListRefusal::Why> read_line(std::string_view line) {
    const auto cells = split(line, ',');
    if (cells.size() != columns) return refuse(ListRefusal::Why::columns);
    const auto date = date_from_iso(cells[0]);
    if (!date) return refuse(ListRefusal::Why::date);
    const auto kind = kind_of(cells[1]);
    if (!kind) return refuse(ListRefusal::Why::kind);
    const auto counterpart = date_from_iso(cells[2]);
    if (!counterpart && !cells[2].empty()) return refuse(ListRefusal::Why::date);
    const bool swap = *kind == AnnouncedDay::Kind::off || *kind == AnnouncedDay::Kind::worked;
    if (swap && !counterpart) return refuse(ListRefusal::Why::swap_without_counterpart);
    if (!swap && counterpart) return refuse(ListRefusal::Why::counterpart_without_swap);
    return AnnouncedDay{*date, *kind, counterpart};
}

}  // namespace

Result<std::vector<AnnouncedDay>, ListRefusal> read_announced_days(std::string_view csv) {
    std::vector<AnnouncedDay> days;
    const auto lines = split(csv, '\n');
    if (trim_ascii(lines.front()) != header) return refuse(ListRefusal{ListRefusal::Why::header, 1, std::string(lines.front())});
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto line = trim_ascii(lines[i]);
        if (line.empty()) continue;
        auto day = read_line(line);
        const auto declined = [&](ListRefusal::Why why) { return refuse(ListRefusal{why, static_cast<int>(i) + 1, std::string(line)}); };
        if (!day) return declined(day.error());
        if (!days.empty() && days.back().date >= day->date) return declined(ListRefusal::Why::out_of_order);
        days.push_back(*day);
    }
    return days;
}

}  // namespace qaygi::calendar
