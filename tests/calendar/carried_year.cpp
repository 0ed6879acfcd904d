#include "calendar/carried_year.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

CarriedYear carried(const OwnDays& own, int year) { return carry_over(EmployerCalendar(state(), WorkWeek::five_days, own), year); }

TEST(CarriedYear, KeepsTheDayOfTheWeek) {
    const auto found = carried({{date(2025, 11, 22), true}, {date(2025, 11, 24), false}}, 2026);
    EXPECT_EQ(found.days, (OwnDays{{date(2026, 11, 21), true}, {date(2026, 11, 23), false}}));
    EXPECT_TRUE(found.left_out.empty());
}

TEST(CarriedYear, LeavesOutWhatHasNoLike) {
    // 22 March 2025 is a Saturday and Novruz, 21 March 2026 as well: it carries. 31 May 2025 is an ordinary Saturday, 30 May 2026 too.
    // 7 June 2025 is Qurban, 6 June 2026 an ordinary Saturday. 10 November 2025 freed for a holiday, 9 November 2026 is a holiday itself.
    EXPECT_EQ(carried({{date(2025, 3, 22), true}}, 2026).days, (OwnDays{{date(2026, 3, 21), true}}));
    const auto qurban = carried({{date(2025, 6, 7), true}}, 2026);
    EXPECT_TRUE(qurban.days.empty());
    EXPECT_EQ(qurban.left_out, std::vector{date(2025, 6, 7)});
}

TEST(CarriedYear, SaysNothingWhereTheStateSaysTheSame) {
    // A Thursday off in 2025, 28 May 2026 is a holiday.
    const auto found = carried({{date(2025, 5, 29), false}}, 2026);
    EXPECT_TRUE(found.days.empty());
    EXPECT_TRUE(found.left_out.empty());
    EXPECT_TRUE(carried({{date(2025, 5, 28), false}}, 2026).left_out.empty());  // was free by the state
}

TEST(CarriedYear, LeavesWhatIsSetAlready) {
    const auto found = carried({{date(2025, 11, 22), true}, {date(2026, 11, 21), false}}, 2026);
    EXPECT_TRUE(found.days.empty());
    EXPECT_TRUE(found.left_out.empty());
}

TEST(CarriedYear, StaysInsideTheYear) {
    // 52 weeks after 2 January 2024 is the last day of that leap year.
    const auto found = carried({{date(2024, 1, 6), true}, {date(2024, 1, 3), false}}, 2025);
    EXPECT_EQ(found.days, (OwnDays{{date(2025, 1, 4), true}}));
    EXPECT_TRUE(carried({{date(2013, 2, 2), true}}, 2013).days.empty());  // the calendar knows no year before
    EXPECT_TRUE(carried({{date(2099, 2, 2), true}}, 2100).days.empty());
}

RC_GTEST_PROP(CarriedYearLaw, CarriesADayOnceAndInsideTheYear, ()) {
    OwnDays own;
    for (const auto& [offset, worked] :
         *rc::gen::container<std::vector<std::pair<int, bool>>>(rc::gen::pair(rc::gen::inRange(0, 730), rc::gen::arbitrary<bool>())))
        own[date(2024, 1, 1) + std::chrono::days(offset)] = worked;
    const auto first = carried(own, 2025);
    for (const auto& [day, worked] : first.days) {
        RC_ASSERT((Period{date(2025, 1, 1), date(2025, 12, 31)}.contains(day)));
        RC_ASSERT(state().is_working(day, WorkWeek::five_days) != worked);
    }
    own.insert(first.days.begin(), first.days.end());
    RC_ASSERT(carried(own, 2025).days.empty());
}

}  // namespace

}  // namespace qaygi::calendar
