#pragma once

// Days that no rule yields: they are announced year by year.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace qaygi::calendar {

struct AnnouncedDay {
    enum class Kind { ramazan, qurban, voting, off, worked };
    Date date;
    Kind kind;
    std::optional<Date> counterpart;  // of a swap: the day that is worked for this one, or free for this one
    bool operator==(const AnnouncedDay&) const = default;
};

// Why a list of announced days cannot be taken; line counts from 1.
struct ListRefusal {
    enum class Why { header, columns, date, kind, swap_without_counterpart, counterpart_without_swap, out_of_order };
    Why why;
    int line;
    std::string text;  // what stands in the line
    bool operator==(const ListRefusal&) const = default;
};

// Comma-separated text with the header "date,kind,counterpart,note", in order of dates.
Result<std::vector<AnnouncedDay>, ListRefusal> read_announced_days(std::string_view csv);

}  // namespace qaygi::calendar
