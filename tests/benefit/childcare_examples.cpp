// Runs src/benefit/childcare_under_three/examples.md.

#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include "base/example_tables.hpp"
#include "benefit/childcare_under_three/required.hpp"
#include "benefit/usual.hpp"
#include "calendar/in_words.hpp"

namespace qaygi::benefit::childcare_under_three {

namespace {

Period to_period(const std::string& text) {
    const auto ends = split(text, "–");
    return {to_date(ends.at(0)), to_date(ends.at(1))};
}

ClaimedMonth to_claimed(const std::string& text) {
    static const std::map<std::string, ClaimedMonth::State> states{{"draft", ClaimedMonth::State::draft},
                                                                   {"sent", ClaimedMonth::State::sent},
                                                                   {"accepted", ClaimedMonth::State::accepted},
                                                                   {"paid", ClaimedMonth::State::paid}};
    const auto words = split(text, " ");
    return {read_month(words.at(0)).value(), "417", states.at(words.at(1)),
            words.at(2) == "same" ? ClaimedMonth::Employer::same : ClaimedMonth::Employer::other};
}

struct Asked {
    explicit Asked(const Example& example) {
        const auto born = to_date(example.cell("born"));
        facts.child_born = born;
        const auto leave = example.has("leave") ? to_period(example.cell("leave")) : Period{born, add_months_clamped(born, 36)};
        const auto period = to_period(example.cell("period"));
        facts.leave_from = leave.from;
        facts.leave_to = leave.to;
        facts.period_from = period.from;
        facts.period_to = period.to;
        facts.leave_order_date = example.has("order") ? to_date(example.cell("order")) : leave.from;
        facts.certificate_date = example.has("certificate") ? to_date(example.cell("certificate")) : born;
        around.today = to_date(example.cell("today", "20.11.2026"));
        if (example.has("claimed"))
            for (const auto& claimed : split(example.cell("claimed"), ",")) around.claimed.push_back(to_claimed(claimed));
        decided_on = to_date(example.cell("decided", "20.11.2026"));
        if (example.has("basis")) law.basis = example.cell("basis") == "calendar days" ? Basis::calendar_days : Basis::working_days;
        if (example.has("rounding")) law.rounding = example.cell("rounding") == "per segment" ? Rounding::per_segment : Rounding::per_month;
    }
    Facts facts = usual_facts();
    Circumstances around;
    Date decided_on;
    Law law;
};

std::string days_of(const Calculation& calculation) {
    std::string text;
    for (const auto& month : calculation.months) {
        if (!text.empty()) text += ", ";
        for (const auto& segment : month.segments) text += (&segment == &month.segments.front() ? "" : " + ") + std::to_string(segment.days);
        text += " of " + std::to_string(month.days);
    }
    return text;
}

std::string amounts_of(const Calculation& calculation) {
    std::string text;
    for (const auto& month : calculation.months) text += (text.empty() ? "" : " + ") + plain(month.amount);
    return calculation.months.size() == 1 ? text : text + " = " + plain(calculation.total);
}

template <class Findings>
std::string names_of(const Findings& findings) {
    std::string text;
    for (const auto& finding : findings) text += (text.empty() ? "" : ", ") + std::string(name_of(finding.why)) + " at " + std::string(finding.field.name);
    return text.empty() ? "–" : text;
}

std::string demanded(const Asked& asked) {
    std::string text;
    for (const auto& document : required_documents(asked.facts.period_from, asked.decided_on))
        if (document.required) text += (text.empty() ? "" : ", ") + std::string(document.kind);
    return text;
}

class Childcare : public testing::TestWithParam<Example> {};

TEST_P(Childcare, IsAsInItsExample) {
    const auto& example = GetParam();
    const Asked asked(example);
    const auto calendar = calendar::to_calendar(example.cell("calendar", "five-day"));
    const auto calculated = calculate(case_of(asked.facts), calendar, asked.decided_on, asked.law);
    SCOPED_TRACE("examples.md:" + std::to_string(example.line) + " " + example.cell("why"));
    ASSERT_TRUE(example.has("amount") || example.has("refused") || example.has("warned") || example.has("documents"));
    if (example.has("amount")) {
        ASSERT_TRUE(calculated) << name_of(calculated.error().why);
        EXPECT_EQ(days_of(*calculated), example.cell("days"));
        EXPECT_EQ(amounts_of(*calculated), example.cell("amount"));
    }
    if (example.has("refused")) {
        auto found = refusals(asked.facts, asked.around);
        if (found.empty() && !calculated) found.push_back(calculated.error());
        EXPECT_EQ(names_of(found), example.cell("refused"));
    }
    if (example.has("warned")) {
        auto found = warnings(asked.facts, asked.around);
        if (calculated) std::ranges::copy(warnings(*calculated), std::back_inserter(found));
        EXPECT_EQ(names_of(found), example.cell("warned"));
    }
    if (example.has("documents")) {
        EXPECT_EQ(demanded(asked), example.cell("documents"));
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, Childcare, testing::ValuesIn(read_examples("/src/benefit/childcare_under_three/examples.md")),
                         [](const auto& row) { return "line_" + std::to_string(row.param.line); });

TEST(ChildcareExamples, AreThreeHundredOrMore) {
    const auto examples = read_examples("/src/benefit/childcare_under_three/examples.md");
    std::cout << examples.size() << " examples of child care until three\n";
    EXPECT_GE(examples.size(), 300U);
}

}  // namespace

}  // namespace qaygi::benefit::childcare_under_three
