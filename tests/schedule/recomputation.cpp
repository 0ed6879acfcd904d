#include "schedule/recomputation.hpp"

#include <gtest/gtest.h>

#include "schedule/invented.hpp"

namespace qaygi::schedule {
namespace {

law::Line step(const std::string& days) { return {{"benefit.trace.working_days", {"09.2025", days}}, {"law.labour_code", {"105"}}}; }

TEST(Recomputation, SaysNothingWhereAmountsStay) {
    EXPECT_TRUE(changed_months(months(), months()).empty());
    EXPECT_TRUE(changed_months({}, months()).empty());
}

TEST(Recomputation, NamesEachChangedMonthWithTheStepsThatAreNew) {
    auto stated = months();
    stated[0].reasons = {step("22"), step("1")};
    auto now = stated;
    now[0].amount = Money::manat(28);
    now[0].reasons = {step("22"), step("2")};
    auto changed = changed_months(stated, now);
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_EQ(changed[0].month, stated[0].month);
    EXPECT_EQ(changed[0].stated, Money::manat(44));
    EXPECT_EQ(changed[0].now, Money::manat(28));
    EXPECT_EQ(changed[0].steps, std::vector{step("2")});
}

TEST(Recomputation, NamesAMonthThatIsWorthNothingAnyMore) {
    auto now = months();
    now.erase(now.begin());
    auto changed = changed_months(months(), now);
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_FALSE(changed[0].now);
}

}  // namespace
}  // namespace qaygi::schedule
