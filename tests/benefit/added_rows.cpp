// Rows that an administrator added, down to the amounts.

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "benefit/catalogue.hpp"
#include "benefit/usual.hpp"

namespace qaygi::benefit {

namespace {

std::unique_ptr<law::Lawbook> added(const std::string& rows) {
    return std::make_unique<law::Lawbook>("rows.csv", std::string(law::Lawbook::header) + "\n" + rows);
}

const std::string raised = "childcare_under_three.amounts,50.00 32.00,2027-03-01,2027-01-20,\"Decision 77, 20 January 2027\"\n";

// A child of the first stage, March 2027 whole.
Assessment march_2027(const Catalogue& catalogue, Date today) {
    const auto& care = *catalogue.find("childcare_under_three");
    Draft draft(care);
    auto give = [&](const Field& field, const std::string& value) { draft.give(field, value); };
    using namespace childcare_under_three;
    give(field::insurance_years, "3");
    give(field::leave_order_number, "45-K");
    give(field::leave_order_date, "2026-07-01");
    give(field::certificate_number, "AA 123456");
    give(field::certificate_date, "2026-06-05");
    give(field::child_born, "2026-06-01");
    give(field::leave_from, "2026-08-01");
    give(field::leave_to, "2029-05-31");
    give(field::period_from, "2027-03-01");
    give(field::period_to, "2027-03-31");
    return care.assess(draft, {today, {}, {}}, five_days());
}

TEST(AddedRows, ChangeTheAmountFromTheirDay) {
    const Catalogue catalogue(added(raised));
    const auto now = march_2027(catalogue, date(2027, 4, 1));
    ASSERT_EQ(now.shares.size(), 1U);
    EXPECT_EQ(now.shares[0].amount, Money::manat(50));
    EXPECT_EQ(march_2027(Catalogue(), date(2027, 4, 1)).shares.at(0).amount, Money::manat(44));
}

TEST(AddedRows, AreCitedInTheWordsOfTheAdministrator) {
    const auto assessment = march_2027(Catalogue(added(raised)), date(2027, 4, 1));
    const auto& reasons = assessment.shares.at(0).reasons;
    EXPECT_TRUE(std::ranges::any_of(reasons, [](const law::Line& line) { return line.source == Message{"law.added", {"Decision 77, 20 January 2027"}}; }));
}

TEST(AddedRows, AreKeptWithTheShareTheyWereUsedFor) {
    const auto assessment = march_2027(Catalogue(added(raised)), date(2027, 4, 1));
    EXPECT_EQ(assessment.shares.at(0).law, (LawUsed{"working_days", "per_month", "Decision 77, 20 January 2027", date(2027, 4, 1)}));
    const auto before = march_2027(Catalogue(), date(2027, 4, 2));
    EXPECT_EQ(before.shares.at(0).law, (LawUsed{"working_days", "per_month", "cabinet-31-2026/amount", date(2027, 4, 2)}));
}

TEST(AddedRows, MayChooseAnotherRuleSet) {
    const Catalogue catalogue(added("childcare_under_three.rule_set,calendar_days per_segment,2027-01-01,2026-12-20,Instruction\n"));
    const auto& listed = catalogue.law().listed();
    EXPECT_TRUE(std::ranges::any_of(listed, [](const auto& row) { return row.value == "calendar_days per_segment" && row.where == "rows.csv:2"; }));
    const auto reasons = march_2027(catalogue, date(2027, 4, 1)).shares.at(0).reasons;
    EXPECT_TRUE(std::ranges::any_of(reasons, [](const law::Line& line) { return line.what.key == "benefit.trace.calendar_days"; }));
}

TEST(AddedRows, ThatCannotBeStopTheStart) {
    EXPECT_NO_THROW(Catalogue{added(raised)});
    for (const auto* wrong :
         {"childcare_under_three.amounts,50.00,2027-03-01,2027-01-20,Act\n", "childcare_under_three.amounts,50.00 0.00,2027-03-01,2027-01-20,Act\n",
          "childcare_under_three.amounts,50.00 -1,2027-03-01,2027-01-20,Act\n", "childcare_under_three.amounts,44.00 28.00,2018-03-01,2018-03-01,Act\n",
          "childcare_under_three.rule_set,working_days,2027-03-01,2027-01-20,Act\n", "childcare.amounts,50.00 32.00,2027-03-01,2027-01-20,Act\n"})
        EXPECT_THROW(Catalogue{added(wrong)}, Fault) << wrong;
}

}  // namespace

}  // namespace qaygi::benefit
