#pragma once

// What the law says, by date. A value is a row; a change of law is one more row. A history is asked with two dates: the day that the
// value is for, and the day on which the decision is taken, so that an old decision recomputed gives its old answer.
// Outside its rows a history knows nothing: it never answers with the nearest row.

#include <span>

#include "base/date.hpp"
#include "base/fault.hpp"
#include "law/citation.hpp"

namespace qaygi::law {

template <class Value>
struct Row {
    Date in_force;   // first day that the value is for
    Date published;  // first day on which anyone could decide by it
    Citation source;
    Value value;
};

// Whether one row stands before the other: it comes into force earlier, or on the same day and is published earlier.
constexpr bool before(const auto& one, const auto& other) {
    return one.in_force < other.in_force || (one.in_force == other.in_force && one.published < other.published);
}

template <class Value>
class History {
public:
    // Each row comes into force after the one before it, or on the same day and is published later.
    // Rows out of order do not compile where the history is constexpr, and are a Fault where it was read from a file.
    // The rows must outlive the history.
    constexpr explicit History(std::span<const Row<Value>> rows) : rows_(rows) {
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (!before(rows[i - 1], rows[i])) throw Fault("rows of a history are out of order");
    }

    // The row for that day as known on the day of the decision; none when no row reaches back so far.
    constexpr const Row<Value>* find(Date for_day, Date decided_on) const {
        const Row<Value>* found = nullptr;
        for (const auto& row : rows_)
            if (row.in_force <= for_day && row.published <= decided_on) found = &row;
        return found;
    }
    // The same, where a day without a row is a fault of operation.
    const Row<Value>& at(Date for_day, Date decided_on) const {
        const auto* row = find(for_day, decided_on);
        if (!row) throw Fault("no row of the law for " + iso(for_day) + " as known on " + iso(decided_on));
        return *row;
    }
    // The last day for which the row found for this day holds, as known on the day of the decision; no later than `end`.
    constexpr Date holds_until(Date for_day, Date decided_on, Date end) const {
        for (const auto& row : rows_)
            if (row.published <= decided_on && for_day < row.in_force && row.in_force <= end) return row.in_force - std::chrono::days(1);
        return end;
    }
    constexpr std::span<const Row<Value>> rows() const { return rows_; }

private:
    std::span<const Row<Value>> rows_;
};

// A day written in a table of the law; a day that does not exist does not compile.
consteval Date day(int year, unsigned month, unsigned day_of_month) {
    const std::chrono::year_month_day written{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day_of_month)};
    if (!written.ok()) throw "there is no such day";
    return std::chrono::sys_days(written);
}

}  // namespace qaygi::law
