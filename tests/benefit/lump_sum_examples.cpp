// Runs examples.md of every benefit that is paid once, by the columns named as its fields, as the rest of the house asks it.

#include <gtest/gtest.h>

#include <map>

#include "base/example_tables.hpp"
#include "benefit/catalogue.hpp"
#include "calendar/state.hpp"

namespace qaygi::benefit {

namespace {

const Catalogue& catalogue() {
    static const Catalogue all;
    return all;
}

struct Row {
    const Benefit* benefit;
    Example example;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.benefit->code << " line " << row.example.line << ": " << row.example.heading; }

const std::map<std::string_view, std::string> lists{
    {"childbirth", "/src/benefit/childbirth/examples.md"},
    {"funeral", "/src/benefit/funeral/examples.md"},
};

std::vector<Row> all_rows() {
    std::vector<Row> rows;
    for (const auto& [code, list] : lists)
        for (const Example& example : read_examples(list)) rows.push_back({catalogue().find(code), example});
    return rows;
}

// What a field has where the example does not say it.
std::string usual(const FormField& each, const std::string& event) {
    switch (each.input) {
        case Input::date:
            return event;
        case Input::whole_number:
            return "7";
        case Input::designation:
            return "DM 123456";
        case Input::name:
            return "Quliyev Elşən Rauf oğlu";
        case Input::identifier:
            return "5AB1CD2";
        case Input::option:
            return std::string(each.options.front().code);
    }
    return {};
}

Draft facts_of(const Row& row) {
    Draft facts(*row.benefit);
    const std::string event = row.example.cell(std::string(row.benefit->first_day.name));
    for (const FormField& each : row.benefit->fields) {
        const auto read = each.read(row.example.cell(std::string(each.field.name), usual(each, event)));
        EXPECT_TRUE(read) << each.field.name;
        facts.give(each.field, read.value_or(""));
    }
    return facts;
}

Circumstances around(const Example& example) {
    static const std::map<std::string, ClaimedMonth::State> states{{"draft", ClaimedMonth::State::draft},
                                                                   {"sent", ClaimedMonth::State::sent},
                                                                   {"accepted", ClaimedMonth::State::accepted},
                                                                   {"paid", ClaimedMonth::State::paid}};
    Circumstances around{.today = read_date(example.cell("today", "20.11.2026")).value(), .claimed = {}, .to_pay = {}};
    if (!example.has("claimed")) return around;
    const auto words = split(example.cell("claimed"), " ");
    const auto employer = words.at(1) == "same" ? ClaimedMonth::Employer::same : ClaimedMonth::Employer::other;
    around.claimed.push_back({month_of(around.today), "№ 417", states.at(words.at(0)), employer});
    return around;
}

std::string names_of(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings) text += (text.empty() ? "" : ", ") + std::string(name_of(finding)) + " at " + std::string(finding.field.name);
    return text.empty() ? "–" : text;
}

class LumpSums : public testing::TestWithParam<Row> {};

TEST_P(LumpSums, AreAsInTheirExamples) {
    const auto& [benefit, example] = GetParam();
    SCOPED_TRACE("examples.md:" + std::to_string(example.line) + " " + example.cell("why"));
    const Draft facts = facts_of(GetParam());
    const calendar::EmployerCalendar calendar{calendar::state(), calendar::WorkWeek::five_days};
    const Assessment assessment = benefit->assess(facts, around(example), calendar);
    ASSERT_TRUE(example.has("amount") || example.has("refused") || example.has("warned"));
    for (const auto& [column, value] : example.cells)
        EXPECT_TRUE(std::ranges::count(std::array<std::string_view, 6>{"amount", "refused", "warned", "claimed", "today", "why"}, column) ||
                    std::ranges::count(benefit->fields, column, [](const FormField& each) { return std::string(each.field.name); }))
            << column << " is no column of this benefit";
    if (example.has("amount")) {
        ASSERT_EQ(assessment.shares.size(), 1U) << names_of(assessment.refusals);
        EXPECT_EQ(plain(assessment.shares[0].amount), example.cell("amount"));
        EXPECT_EQ(assessment.shares[0].month, month_of(facts.period()->from));
        EXPECT_FALSE(assessment.shares[0].reasons.empty());
    }
    EXPECT_EQ(names_of(assessment.refusals), example.cell("refused", "–"));
    if (example.has("warned")) {
        EXPECT_EQ(names_of(assessment.warnings), example.cell("warned"));
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, LumpSums, testing::ValuesIn(all_rows()),
                         [](const auto& row) { return std::string(row.param.benefit->code) + "_line_" + std::to_string(row.param.example.line); });

TEST(LumpSumExamples, AreThereForEachBenefit) {
    for (const auto& benefit : catalogue().all()) EXPECT_EQ(lists.contains(benefit->code), benefit->shape == Shape::lump_sum) << benefit->code;
    EXPECT_GE(all_rows().size(), 60U);
}

}  // namespace

}  // namespace qaygi::benefit
