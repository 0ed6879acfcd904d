#pragma once

// Days and months of the Gregorian calendar. A Date is a day in Baku; it has no time of day.
// Input: dd.mm.yyyy, d.m.yy, ddmmyy, ddmmyyyy, yyyy-mm-dd; / and - may stand for the dot. Two-digit years are 2000–2099,
// others are taken from 1900 to 2099.
// Output: dd.mm.yyyy for people, yyyy-mm-dd for machines and storage.

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/field_refusal.hpp"
#include "base/result.hpp"

namespace qaygi {

using Date = std::chrono::sys_days;
using Month = std::chrono::year_month;

// Both ends are inclusive.
struct Period {
    Date from;
    Date to;
    bool contains(Date day) const { return from <= day && day <= to; }
    bool operator==(const Period&) const = default;
};

Date date(int year, unsigned month, unsigned day);  // a Bug when there is no such day
inline Month month_of(Date day) {
    const std::chrono::year_month_day parts(day);
    return parts.year() / parts.month();
}
inline Date first_day(Month month) { return month / 1; }
inline Date last_day(Month month) { return month / std::chrono::last; }
// The part that both share, or nothing.
inline std::optional<Period> common(Period one, Period other) {
    const Period both{std::max(one.from, other.from), std::min(one.to, other.to)};
    if (both.from > both.to) return std::nullopt;
    return both;
}
// The months that a period touches, in order.
std::vector<Month> months_of(Period period);
// The same day so many months later, clamped to the last day of that month: 31 Aug + 18 months = 28 Feb.
inline Date add_months_clamped(Date day, int months) {
    const auto later = std::chrono::year_month_day(day) + std::chrono::months(months);
    return later.ok() ? Date(later) : last_day(later.year() / later.month());
}

Result<Date, FieldRefusal> read_date(std::string_view typed);
Result<Month, FieldRefusal> read_month(std::string_view typed);   // mm.yyyy, m.yyyy, yyyy-mm
std::string show(Date day);                                       // 17.03.2025
std::string show(Month month);                                    // 03.2025
std::string iso(Date day);                                        // 2025-03-17
std::string iso(Month month);                                     // 2025-03
Result<Date, FieldRefusal> read_iso_date(std::string_view text);  // yyyy-mm-dd and nothing else
std::optional<Date> date_from_iso(std::string_view text);
std::optional<Month> month_from_iso(std::string_view text);

}  // namespace qaygi
