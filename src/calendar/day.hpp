#pragma once

// What a day is in a production calendar, and why.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/message.hpp"

namespace qaygi::calendar {

enum class WorkWeek { five_days, six_days };  // rest on Saturday and Sunday, or on Sunday only

enum class DayKind : std::uint8_t {
    working,
    rest_day,        // Saturday or Sunday, by the week
    holiday,         // a named holiday that is not worked
    moved_rest_day,  // free because a holiday fell on a rest day or on another holiday; the holiday names it
    mourning_day,    // 20 January
    voting_day,
    swapped_off,     // made free by the Cabinet
    swapped_worked,  // made working by the Cabinet
    chosen_working,  // set by the employer
    chosen_off,      // set by the employer
};

std::string_view name_of(DayKind kind);  // "rest_day": in storage
std::optional<DayKind> day_kind_named(std::string_view name);

enum class Holiday : std::uint8_t {
    none,
    new_year,
    womens_day,
    novruz,
    victory_over_fascism,
    independence_day,
    salvation_day,
    armed_forces_day,
    victory_day,
    flag_day,
    solidarity_day,
    ramazan,
    qurban,
};

struct Day {
    DayKind kind = DayKind::working;
    Holiday holiday = Holiday::none;
    bool shorter = false;  // one hour less, on the eve of a holiday
    bool working() const { return kind == DayKind::working || kind == DayKind::swapped_worked || kind == DayKind::chosen_working; }
    bool operator==(const Day&) const = default;
};

// Why the day is what it is: "iş günü", "Novruz bayramı", …. For a moved rest day name_of(day.holiday) says which holiday moved it.
Message reason(const Day& day);
Message in_words(DayKind kind);  // "bayram", "iş günü"
Message name_of(Holiday holiday);

}  // namespace qaygi::calendar
