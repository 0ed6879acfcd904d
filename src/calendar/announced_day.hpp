#pragma once

//§ production-calendar/announced Days that no rule yields: they are announced year by year.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace qaygi::calendar {

struct AnnouncedDay {
    enum class Kind { ramazan, qurban, voting, off, worked };
    Date date;
    Kind kind;
    std::optional<Date> counterpart;  // of a swap: the day that is worked for this one, or free for this one
    bool operator==(const AnnouncedDay&) const = default;
};

// Comma-separated text with the columns date, kind, counterpart, note, in order of dates. A Fault names the file and the line that is wrong.
std::vector<AnnouncedDay> read_announced_days(std::string_view file, std::string_view text);

}  // namespace qaygi::calendar
