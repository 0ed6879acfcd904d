// The months of a line: worked out only when every fact is there and no rule refuses.

#include "schedule/amount.hpp"

#include <gtest/gtest.h>

#include "calendar/store/published.hpp"
#include "schedule/invented.hpp"

namespace qaygi::schedule {
namespace {

const calendar::StateCalendar& state() {
    static const calendar::StateCalendar published = calendar::published_calendar();
    return published;
}

WorkedOut worked(const benefit::Draft& draft, Date today = date(2026, 11, 2)) {
    return work_out(draft, {.today = today, .claimed = {}, .to_pay = {}}, calendar::EmployerCalendar(state(), calendar::WorkWeek::five_days));
}

TEST(WorkingOut, GivesEachMonthItsAmountAndReasons) {
    WorkedOut done = worked(facts());
    EXPECT_TRUE(done.refusals.empty());
    ASSERT_EQ(done.months.size(), 2u);
    EXPECT_EQ(iso(done.months[0].month), "2025-09");
    EXPECT_EQ(done.months[0].amount, Money::manat(44));
    EXPECT_FALSE(done.months[0].reasons.empty());
    EXPECT_EQ(done.months[0].law, (benefit::LawUsed{"working_days", "per_month", "cabinet-31-2026/amount", date(2026, 11, 2)}));
    EXPECT_EQ(done.months[0].days, (benefit::DaysCounted{22, 22}));
    EXPECT_FALSE(done.months[0].chosen) << "ticking is the accountant's";
}

TEST(WorkingOut, GivesNothingWhileAFactIsMissing) {
    benefit::Draft lacking = facts();
    take(lacking, "insurance_years");
    WorkedOut done = worked(lacking);
    EXPECT_TRUE(done.months.empty());
    EXPECT_TRUE(done.refusals.empty());
}

TEST(WorkingOut, GivesNoMonthsWhenARuleRefuses) {
    WorkedOut done = worked(facts(), date(2025, 10, 30));
    EXPECT_TRUE(done.months.empty());
    ASSERT_EQ(done.refusals.size(), 1u);
    EXPECT_EQ(name_of(done.refusals[0]), "period_ends_in_future");
    EXPECT_TRUE(worked(facts(), date(2025, 10, 31)).refusals.empty()) << "the period may end today";
}

TEST(WorkingOut, WarnsOfWhatSomebodyShouldLookAt) {
    EXPECT_TRUE(worked(facts()).warnings.empty());
    benefit::Draft early = facts();
    give(early, "leave_from", "2024-11-25");
    auto warnings = worked(early).warnings;
    ASSERT_EQ(warnings.size(), 1u) << "55 days after the birth";
    EXPECT_EQ(name_of(warnings[0]), "maternity_leave_may_run");
    give(early, "leave_from", "2024-11-26");
    EXPECT_TRUE(worked(early).warnings.empty()) << "56 days after the birth";
}

}  // namespace
}  // namespace qaygi::schedule
