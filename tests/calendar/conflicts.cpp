#include "calendar/conflicts.hpp"

#include <gtest/gtest.h>

#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

using Why = Conflict::Why;

std::vector<Conflict> of(const OwnDays& own, const SaidByState& said = {}, int year = 2026) {
    return conflicts(EmployerCalendar(state(), WorkWeek::five_days, own), said, year);
}

std::vector<Why> reasons_of(const OwnDays& own, const SaidByState& said = {}, int year = 2026) {
    std::vector<Why> reasons;
    for (const auto& conflict : of(own, said, year)) reasons.push_back(conflict.why);
    return reasons;
}

OwnDays every_day_off(Month month) {
    OwnDays own;
    for (auto day = first_day(month); day <= last_day(month); day += std::chrono::days(1)) own[day] = false;
    return own;
}

TEST(Conflicts, AreNoneOfAnOrdinaryDayOff) {
    EXPECT_TRUE(of({}).empty());
    EXPECT_TRUE(of({{date(2026, 11, 20), false}}).empty());
    EXPECT_TRUE(of({{date(2026, 3, 20), false}}).empty());  // free by the state as well
}

TEST(Conflicts, TellOfWorkOnAHoliday) {
    for (const auto day : {date(2026, 3, 20), date(2026, 1, 20), date(2026, 5, 27)}) {
        EXPECT_EQ(reasons_of({{day, true}}), std::vector{Why::works_on_holiday}) << iso(day);
        EXPECT_EQ(of({{day, true}}).front().day, day);
    }
    EXPECT_EQ(reasons_of({{date(2024, 2, 7), true}}, {}, 2024), std::vector{Why::works_on_holiday});  // a voting day
}

TEST(Conflicts, TellOfDaysThatTheStateMoved) {
    EXPECT_EQ(reasons_of({{date(2026, 3, 9), true}}), std::vector{Why::works_on_day_made_free});  // for 8 March, a Sunday
    EXPECT_EQ(reasons_of({{date(2022, 3, 7), true}}, {}, 2022), std::vector{Why::works_on_day_made_free});
    EXPECT_EQ(reasons_of({{date(2022, 3, 5), false}}, {}, 2022), std::vector{Why::rests_on_day_made_working});
}

TEST(Conflicts, CountTheRestDaysWorkedInAMonth) {
    const auto found = of({{date(2026, 11, 21), true}, {date(2026, 11, 22), true}, {date(2026, 12, 5), true}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].why, Why::rest_days_worked);
    EXPECT_EQ(found[0].day, date(2026, 11, 1));
    EXPECT_EQ(found[0].count, 2);
    EXPECT_EQ(found[1].day, date(2026, 12, 1));
    EXPECT_EQ(found[1].count, 1);
}

TEST(Conflicts, TellOfAMonthWithoutWorkingDays) {
    const Month november = std::chrono::year(2026) / std::chrono::November;
    const auto found = of(every_day_off(november));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].why, Why::month_without_working_days);
    EXPECT_EQ(found[0].day, date(2026, 11, 1));
    auto all_but_one = every_day_off(november);
    all_but_one.erase(date(2026, 11, 20));
    EXPECT_TRUE(of(all_but_one).empty());
}

TEST(Conflicts, TellWhenTheStateChangedADayAfterItWasSet) {
    // Set while the days of Qurban were unknown: a free Wednesday, and a Saturday worked for it.
    const OwnDays own{{date(2026, 5, 27), false}, {date(2026, 5, 30), true}};
    const SaidByState said{{date(2026, 5, 27), DayKind::working}, {date(2026, 5, 30), DayKind::rest_day}};
    const auto found = of(own, said);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].why, Why::changed_by_state);
    EXPECT_EQ(found[0].said_before, DayKind::working);
    EXPECT_EQ(found[0].by_state, (Day{DayKind::holiday, Holiday::qurban}));
    EXPECT_EQ(found[1].why, Why::rest_days_worked);
}

TEST(Conflicts, AreOfOneYearAndOnlyOfDaysOfItsOwn) {
    EXPECT_TRUE(of({{date(2026, 3, 20), true}}, {}, 2025).empty());
    EXPECT_TRUE(conflicts(EmployerCalendar(state(), WorkWeek::five_days), {}, 2026).empty());
}

}  // namespace

}  // namespace qaygi::calendar
