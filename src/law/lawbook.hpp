#pragma once

// The law as one house has it: what is built in, and the rows that its administrator added without a new release.
//
// The rows stand in a comma-separated file with the columns of Lawbook::header, a row each, for each value in order of its days:
//   what,value,in_force,published,source
//   childcare_under_three.amounts,50.00 32.00,2027-03-01,2027-01-20,"Decision 77 of the Cabinet of Ministers, 20 January 2027"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "law/history.hpp"

namespace qaygi::law {

// How a value of a history is written in the file, and in the list of all rows.
template <class Value>
struct Wording {
    std::string_view what;      // "childcare_under_three.amounts"
    std::string_view expected;  // what to write, for who wrote something else
    std::optional<Value> (*read)(std::string_view written);
    std::string (*show)(const Value& value);
};

class Lawbook {
public:
    static constexpr std::string_view header = "what,value,in_force,published,source";

    Lawbook() = default;  // nothing added
    // A Fault names the file, the line and what is wrong with it: a day that is none, no source, days out of order.
    Lawbook(std::string file, std::string_view text);
    Lawbook(const Lawbook&) = delete;
    Lawbook& operator=(const Lawbook&) = delete;

    // The rows built in together with those added. A Fault when an added value cannot be read, or when a row for the same days is already known.
    // The lawbook must outlive the history and every citation of it.
    template <class Value>
    History<Value> history(const History<Value>& built_in, const Wording<Value>& wording);

    // A Fault when the file has a row for which no history was asked.
    void ensure_all_asked_for() const;

    // Every row of the histories that were asked for, in their order.
    struct Listed {
        std::string_view what;
        std::string value;
        Date in_force;
        Date published;
        Citation source;
        std::string where;  // "built in", or file and line
    };
    std::span<const Listed> listed() const { return listed_; }

private:
    struct Added {
        int line;
        std::string what;
        std::string value;
        Date in_force;
        Date published;
        std::string source;
        bool asked_for = false;
    };
    void ensure_in_order() const;
    std::string where(const Added& added) const;
    [[noreturn]] void refuse(const Added& added, std::string_view why) const;

    std::string file_;
    std::deque<Added> added_;  // their texts stay where they are
    std::vector<std::string_view> known_;
    std::vector<std::shared_ptr<const void>> kept_;
    std::vector<Listed> listed_;
};

template <class Value>
History<Value> Lawbook::history(const History<Value>& built_in, const Wording<Value>& wording) {
    known_.push_back(wording.what);
    auto rows = std::make_shared<std::vector<Row<Value>>>(built_in.rows().begin(), built_in.rows().end());
    const auto same_days = [](const Row<Value>& one, const Added& other) { return one.in_force == other.in_force && one.published == other.published; };
    for (auto& added : added_) {
        if (added.what != wording.what) continue;
        added.asked_for = true;
        const auto value = wording.read(added.value);
        if (!value) refuse(added, "the value has to be " + std::string(wording.expected));
        if (std::ranges::any_of(*rows, [&](const auto& row) { return same_days(row, added); }))
            refuse(added, "these days have a row already; to put it right, write the day on which that was published");
        rows->push_back({added.in_force, added.published, Citation::added(added.source), *value});
    }
    std::ranges::sort(*rows, [](const auto& one, const auto& other) { return before(one, other); });
    for (const auto& row : *rows) {
        const auto added = std::ranges::find_if(added_, [&](const Added& each) { return each.what == wording.what && same_days(row, each); });
        listed_.push_back({wording.what, wording.show(row.value), row.in_force, row.published, row.source, added == added_.end() ? "built in" : where(*added)});
    }
    kept_.push_back(rows);
    return History<Value>(*rows);
}

}  // namespace qaygi::law
