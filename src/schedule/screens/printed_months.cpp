#include "schedule/screens/printed_months.hpp"

#include <set>

#include "schedule/screens/reasons.hpp"

namespace qaygi::schedule {

namespace {

std::string steps_of(const Language& say, const MonthClaim& claim) {
    std::string steps;
    for (const law::Line& reason : claim.reasons)
        steps += (steps.empty() ? "" : "\n") + kept_words(say, reason.what) + " (" + kept_words(say, reason.source) + ")";
    return steps;
}

std::vector<print::Column> columns(const Language& say, bool by_month) {
    std::vector<print::Column> columns;
    if (by_month)
        columns = {{std::string(say("schedule.month"_text)), 0.8},
                   {std::string(say("schedule.days_paid"_text)), 0.7, print::Align::right},
                   {std::string(say("schedule.days_of_month"_text)), 0.7, print::Align::right}};
    columns.push_back({std::string(say("schedule.how_computed"_text)), 6});
    columns.push_back({std::string(say("schedule.known_on"_text)), 1});
    columns.push_back({std::string(say("schedule.amount_in_manat"_text)), 1, print::Align::right});
    return columns;
}

print::Value or_nothing(const auto& value) { return value ? print::Value(*value) : print::Value(std::string()); }

std::vector<print::Value> row_of(const Language& say, const MonthClaim& claim, bool by_month) {
    std::vector<print::Value> row;
    if (by_month) {
        std::optional<std::int64_t> counted, of_month;
        if (claim.days) std::tie(counted, of_month) = std::pair(claim.days->counted, claim.days->of_month);
        row = {claim.month, or_nothing(counted), or_nothing(of_month)};
    }
    row.emplace_back(steps_of(say, claim));
    row.push_back(claim.law ? print::Value(claim.law->decided_on) : print::Value(std::string()));
    row.emplace_back(claim.amount);
    return row;
}

print::Group group_of(const Language& say, const Line& line, bool by_month) {
    print::Group group{.by = {std::int64_t{line.number}, line.insured.full_name(), line.insured.fin.text()}};
    for (const MonthClaim& claim : line.months)
        if (claim.chosen) group.rows.push_back(row_of(say, claim, by_month));
    if (group.rows.size() < 2) return group;
    if (by_month) group.totals = {std::string(), std::string(), std::string()};
    group.totals.emplace_back(std::string(say("schedule.total_to_pay"_text)));
    group.totals.emplace_back(std::string());
    group.totals.emplace_back(line.total());
    return group;
}

void note_sources(const MonthClaim& claim, std::vector<const Message*>& found) {
    for (const law::Line& reason : claim.reasons)
        if (std::ranges::none_of(found, [&](const Message* each) { return *each == reason.source; })) found.push_back(&reason.source);
}

}  // namespace

std::string months_in_words(const Line& line) {
    std::string words;
    std::optional<Month> first, last;
    const auto close = [&] {
        if (!first) return;
        words += (words.empty() ? "" : ", ") + show(*first) + (*first == *last ? "" : "–" + show(*last));
    };
    for (const MonthClaim& claim : line.months) {
        if (!claim.chosen) continue;
        if (!last || claim.month != *last + std::chrono::months(1)) {
            close();
            first = claim.month;
        }
        last = claim.month;
    }
    close();
    return words;
}

std::optional<int> days_paid(const Line& line) {
    int days = 0;
    for (const MonthClaim& claim : line.months) {
        if (!claim.chosen) continue;
        if (!claim.days) return std::nullopt;
        days += claim.days->counted;
    }
    return days;
}

print::Groups explanations(const Language& say, benefit::Shape shape, std::span<const Line> lines) {
    const bool by_month = shape == benefit::Shape::months;
    print::Groups groups{.by = {{std::string(say("schedule.number"_text)), 0.5},
                                {std::string(say("schedule.full_name"_text)), 2.2},
                                {std::string(say("schedule.fin"_text)), 0.9}},
                         .columns = columns(say, by_month),
                         .groups = {}};
    for (const Line& line : lines) groups.groups.push_back(group_of(say, line, by_month));
    return groups;
}

std::vector<Date> days_of_decision(std::span<const Line> lines) {
    std::set<Date> days;
    for (const Line& line : lines)
        for (const MonthClaim& claim : line.months)
            if (claim.chosen && claim.law) days.insert(claim.law->decided_on);
    return {days.begin(), days.end()};
}

std::string sources(const Language& say, std::span<const Line> lines) {
    std::vector<const Message*> found;
    for (const Line& line : lines)
        for (const MonthClaim& claim : line.months)
            if (claim.chosen) note_sources(claim, found);
    std::string words;
    for (const Message* each : found) words += (words.empty() ? "" : "; ") + kept_words(say, *each);
    return words;
}

}  // namespace qaygi::schedule
