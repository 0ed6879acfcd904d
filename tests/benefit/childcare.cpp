#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "benefit/childcare_under_three/required.hpp"
#include "benefit/usual.hpp"

namespace qaygi::benefit::childcare_under_three {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Date decided_on = date(2026, 11, 20);

TEST(Facts, AreCompleteWhenNoFieldIsMissing) {
    auto draft = draft_of(usual_facts());
    EXPECT_THAT(missing(draft), IsEmpty());
    EXPECT_EQ(complete(draft), usual_facts());
    draft.child_born.reset();
    draft.period_to.reset();
    EXPECT_THAT(missing(draft), ElementsAre(field::child_born, field::period_to));
    EXPECT_EQ(complete(draft), std::nullopt);
    EXPECT_EQ(missing(Draft()).size(), 10U);
}

TEST(Facts, AreReadShownAndKeptFieldByField) {
    std::vector<std::string> kept;
    each_field(usual_facts(), [&]<class Value>(const Field&, const Value& value) {
        const auto text = FieldType<Value>::keep(value);
        EXPECT_EQ(FieldType<Value>::kept(text), value);
        EXPECT_EQ(FieldType<Value>::read(FieldType<Value>::show(value)), value);
        EXPECT_EQ(FieldType<Value>::read("").error().why, WhyNot::missing);
        kept.push_back(text);
    });
    EXPECT_THAT(kept, ElementsAre("7", "45-K", "2024-11-20", "AA 123456", "2024-10-05", "2024-10-01", "2024-12-01", "2027-09-30", "2025-03-01", "2025-03-31"));
}

TEST(InsuranceYears, AreWholeAndAtMostSixty) {
    using Type = FieldType<InsuranceYears>;
    EXPECT_EQ(Type::read("0"), InsuranceYears{0});
    EXPECT_EQ(Type::read("60"), InsuranceYears{60});
    EXPECT_EQ(Type::read("61").error(), (FieldRefusal{WhyNot::out_of_range, {"0", "60"}}));
    EXPECT_EQ(Type::read("-1").error().why, WhyNot::out_of_range);
    EXPECT_EQ(Type::read("7.5").error().why, WhyNot::not_a_number);
    EXPECT_EQ(Type::kept("seven"), std::nullopt);
}

TEST(Stages, BeginOnTheBirthday) {
    const auto born = date(2023, 8, 31);
    EXPECT_EQ(stage_on(date(2023, 8, 30), born), std::nullopt);
    EXPECT_EQ(stage_on(born, born), Stage::until_one_and_a_half);
    EXPECT_EQ(stage_on(date(2025, 2, 27), born), Stage::until_one_and_a_half);
    EXPECT_EQ(stage_on(date(2025, 2, 28), born), Stage::until_three);
    EXPECT_EQ(stage_on(date(2026, 8, 30), born), Stage::until_three);
    EXPECT_EQ(stage_on(date(2026, 8, 31), born), std::nullopt);
}

TEST(Amounts, HaveNoAnswerBeforeTheirFirstRow) {
    EXPECT_EQ(amounts().find(date(2013, 8, 31), decided_on), nullptr);
    ASSERT_NE(amounts().find(date(2013, 9, 1), decided_on), nullptr);
    EXPECT_EQ(amounts().at(date(2018, 3, 1), decided_on).value.until_three, Money::manat(28));
    EXPECT_EQ(amounts().at(date(2018, 2, 28), decided_on).value.until_three, Money::manat(25));
}

// A rate that changes inside a month, and inside a stage.
TEST(Calculation, CutsAMonthWhereTheRateChanges) {
    const law::Row<Rates> rows[]{{date(2013, 9, 1), date(2013, 8, 23), "order-3082-2013/amount"_law, {Money::manat(30), Money::manat(15)}},
                                 {date(2026, 2, 16), date(2026, 2, 20), "cabinet-31-2026/amount"_law, {Money::manat(60), Money::manat(40)}}};
    const Amounts rates{rows};
    const Case claim{date(2025, 6, 1), {date(2025, 8, 1), date(2028, 5, 31)}, {date(2026, 2, 1), date(2026, 2, 28)}};
    const auto after = calculate(claim, five_days(), date(2026, 2, 20), {.rates = rates}).value().months.at(0);
    ASSERT_EQ(after.segments.size(), 2U);
    EXPECT_EQ(after.segments[0].covers, (Period{date(2026, 2, 1), date(2026, 2, 15)}));
    EXPECT_EQ(after.segments[1].covers, (Period{date(2026, 2, 16), date(2026, 2, 28)}));
    EXPECT_EQ(after.exact(), Exact(3000 * 10 + 6000 * 10, 20));
    EXPECT_EQ(plain(after.amount), "45.00");
    // The day before the new rate was published, nobody knew it.
    EXPECT_EQ(plain(calculate(claim, five_days(), date(2026, 2, 19), {.rates = rates}).value().total), "30.00");
}

TEST(Calculation, SumsTheTickedMonths) {
    auto claim = case_of(usual_facts());
    claim.period = {date(2025, 1, 15), date(2025, 3, 16)};
    const auto calculated = calculate(claim, five_days(), decided_on).value();
    const auto january = std::chrono::year(2025) / std::chrono::January;
    const auto march = std::chrono::year(2025) / std::chrono::March;
    EXPECT_EQ(plain(total_of(calculated, std::vector{january, march})), "60.74");
    EXPECT_EQ(total_of(calculated, {}), Money());
}

TEST(Calculation, SaysWhyStepByStep) {
    const Case claim{date(2023, 11, 11), {date(2024, 1, 10), date(2026, 11, 10)}, {date(2025, 5, 9), date(2025, 5, 31)}};
    const auto month = calculate(claim, five_days(), decided_on).value().months.at(0);
    std::vector<std::string> steps;
    for (const auto& line : explain(month)) {
        steps.push_back(line.what.key);
        for (const auto& value : line.what.values) steps.back() += " " + value;
    }
    EXPECT_THAT(steps, ElementsAre("benefit.trace.working_days 05.2025 20",                                           //
                                   "benefit.trace.part 09.05.2025–31.05.2025",                                        //
                                   "benefit.trace.stage_changes 11.05.2025",                                          //
                                   "benefit.trace.rate_until_one_and_a_half 09.05.2025–10.05.2025 44,00\u00a0₼",  //
                                   "benefit.trace.no_days 09.05.2025–10.05.2025",                                     //
                                   "benefit.trace.rate_until_three 11.05.2025–31.05.2025 28,00\u00a0₼",           //
                                   "benefit.trace.share 28,00\u00a0₼ 14 20 1960",                                   //
                                   "benefit.trace.rounded 1960 19,60\u00a0₼"));
}

TEST(ToPay, LeavesUntickedMonthsFreeForOthers) {
    auto facts = usual_facts();
    facts.period_to = date(2025, 4, 30);
    const auto march = std::chrono::year(2025) / std::chrono::March;
    const auto april = std::chrono::year(2025) / std::chrono::April;
    Circumstances around{decided_on, {{march, "417", ClaimedMonth::State::sent, ClaimedMonth::Employer::same}}, {april}};
    EXPECT_THAT(refusals(facts, around), IsEmpty());
    around.to_pay = {march, april};
    const auto refused = refusals(facts, around);
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(explain(refused[0]), (Message{"benefit.refusal.month_already_claimed", {"03.2025", "417"}}));
}

TEST(RequiredDocuments, AreThreeAndTheApplicationMayBeAdded) {
    std::vector<std::string_view> required;
    for (const auto& document : required_documents(date(2025, 3, 1), decided_on))
        if (document.required) required.push_back(document.kind);
    EXPECT_THAT(required, ElementsAre("order_extract", "birth_certificate", "protocol"));
    EXPECT_EQ(required_documents(date(2025, 3, 1), decided_on).back().kind, "application");
    EXPECT_TRUE(required_documents(date(1998, 9, 14), decided_on).empty());
}

TEST(RequiredDocuments, DoNotIncludeTheProtocolOnceTheMinistryAssigns) {
    const auto demanded = [](Date period_from, Date decided) {
        for (const auto& document : required_documents(period_from, decided))
            if (document.kind == "protocol") return document.required;
        return false;
    };
    EXPECT_TRUE(demanded(date(2026, 4, 30), decided_on));
    EXPECT_FALSE(demanded(date(2026, 5, 1), decided_on));
    EXPECT_TRUE(demanded(date(2026, 5, 1), date(2026, 1, 29))) << "not yet published";
    EXPECT_FALSE(demanded(date(2026, 5, 1), date(2026, 1, 30)));
}

TEST(Warned, OfPeriodsThatTheMinistryAssigns) {
    auto facts = usual_facts();
    facts.period_from = date(2026, 4, 1);
    facts.period_to = date(2026, 4, 30);
    const Circumstances around{decided_on, {}, {}};
    EXPECT_THAT(warnings(facts, around), IsEmpty());
    facts.period_to = date(2026, 5, 1);
    const auto warned = warnings(facts, around);
    ASSERT_EQ(warned.size(), 1U);
    EXPECT_EQ(explain(warned[0]), (Message{"benefit.warning.ministry_assigns", {"01.05.2026"}}));
}

}  // namespace

}  // namespace qaygi::benefit::childcare_under_three
