#include "print/document.hpp"

#include <fmt/format.h>

#include <map>

#include "base/fault.hpp"

namespace qaygi::print {

std::string show(const Value& value) {
    struct Shown {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Money amount) const { return qaygi::show(amount); }
        std::string operator()(Date day) const { return qaygi::show(day); }
        std::string operator()(Month month) const { return qaygi::show(month); }
    };
    return std::visit(Shown{}, value);
}

std::vector<Alike> alike(const Groups& groups) {
    using Rows = std::pair<const std::vector<std::vector<Value>>*, const std::vector<Value>*>;
    const auto before = [](const Rows& one, const Rows& other) { return *one.first != *other.first ? *one.first < *other.first : *one.second < *other.second; };
    std::map<Rows, std::size_t, decltype(before)> known(before);
    std::vector<Alike> all;
    for (const Group& group : groups.groups) {
        require_fit(group.by, groups.by);
        const auto [place, is_new] = known.try_emplace({&group.rows, &group.totals}, all.size());
        if (is_new) all.push_back({"", &group});
        std::string& who = all[place->second].who;
        std::string name;
        for (const Value& value : group.by) name += (name.empty() ? "" : " · ") + show(value);
        who += (who.empty() ? "" : "; ") + name;
    }
    return all;
}

std::string written_at(const Document& document) {
    const auto day = std::chrono::floor<std::chrono::days>(document.written);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(document.written - day));
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), time.hours().count(), time.minutes().count(), time.seconds().count());
}

void require_fit(std::span<const Value> row, std::span<const Column> columns) {
    ensure(row.size() == columns.size(), "a row of a printed table has one value for each column");
}

}  // namespace qaygi::print
