#include "calendar/employer_calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

const Period november{date(2026, 11, 1), date(2026, 11, 30)};

TEST(EmployerCalendar, OfFiveOrSixDaysIsTheStates) {
    const EmployerCalendar five(state(), WorkWeek::five_days);
    const EmployerCalendar six(state(), WorkWeek::six_days);
    EXPECT_EQ(five.regime(), Regime::five_days);
    EXPECT_EQ(six.regime(), Regime::six_days);
    EXPECT_EQ(five.working_days(november), 19);
    EXPECT_EQ(six.working_days(november), 23);
}

TEST(EmployerCalendar, OfItsOwnStartsFromTheStatesAndChangesSingleDays) {
    const OwnDays own{{date(2026, 11, 21), true}, {date(2026, 11, 20), false}, {date(2026, 11, 19), false}};
    const EmployerCalendar other(state(), WorkWeek::five_days, own);
    EXPECT_EQ(other.regime(), Regime::other);
    EXPECT_EQ(other.working_days(november), 18);
    EXPECT_EQ(other.day(date(2026, 11, 21)).kind, DayKind::chosen_working);
    EXPECT_EQ(other.day(date(2026, 11, 20)).kind, DayKind::chosen_off);
    EXPECT_EQ(other.day(date(2026, 11, 18)).kind, DayKind::working);
    EXPECT_EQ(other.working_days({date(2026, 11, 20), date(2026, 11, 20)}), 0);
    EXPECT_EQ(other.working_days({date(2026, 11, 21), date(2026, 11, 21)}), 1);
}

TEST(EmployerCalendar, KeepsTheReasonOfADayItSetToWhatItWas) {
    const EmployerCalendar other(state(), WorkWeek::five_days, {{date(2026, 11, 9), false}, {date(2026, 11, 10), true}});
    EXPECT_EQ(other.day(date(2026, 11, 9)), (Day{DayKind::holiday, Holiday::flag_day}));
    EXPECT_EQ(other.day(date(2026, 11, 10)).kind, DayKind::chosen_working);  // the state moved a rest day there
}

TEST(EmployerCalendar, CountsHoursOfDaysOfItsOwn) {
    const auto hours = [](WorkWeek week, const OwnDays& own, Date day) { return EmployerCalendar(state(), week, own).hours({day, day}); };
    EXPECT_EQ(EmployerCalendar(state(), WorkWeek::five_days).hours({date(2026, 1, 1), date(2026, 12, 31)}), 1922);
    EXPECT_EQ(hours(WorkWeek::five_days, {{date(2026, 11, 21), true}}, date(2026, 11, 21)), 8);
    EXPECT_EQ(hours(WorkWeek::five_days, {{date(2026, 11, 20), false}}, date(2026, 11, 20)), 0);
    EXPECT_EQ(hours(WorkWeek::five_days, {{date(2026, 11, 7), true}}, date(2026, 11, 7)), 7);  // the eve of 8 November
    EXPECT_EQ(hours(WorkWeek::six_days, {{date(2026, 11, 22), true}}, date(2026, 11, 22)), 7);
    EXPECT_EQ(hours(WorkWeek::six_days, {{date(2026, 6, 6), true}}, date(2026, 6, 6)), 5);  // a Saturday, worked anyway
    EXPECT_EQ(EmployerCalendar(state(), WorkWeek::five_days, {{date(2026, 11, 20), false}, {date(2026, 11, 21), true}}).hours(november),
              EmployerCalendar(state(), WorkWeek::five_days).hours(november));
}

TEST(Regimes, AreFoundByTheirNames) {
    for (const auto regime : {Regime::five_days, Regime::six_days, Regime::other}) EXPECT_EQ(regime_named(name_of(regime)), regime);
    EXPECT_FALSE(regime_named("seven_days"));
    EXPECT_EQ(week_named("six_days"), WorkWeek::six_days);
    EXPECT_FALSE(week_named("other"));
}

TEST(EmployerCalendar, IsProvisionalWithAnyYearOfThePeriod) {
    const EmployerCalendar five(state(), WorkWeek::five_days);
    EXPECT_FALSE(five.provisional({date(2026, 12, 1), date(2026, 12, 31)}));
    EXPECT_TRUE(five.provisional({date(2026, 12, 31), date(2027, 1, 1)}));
}

RC_GTEST_PROP(EmployerCalendarLaw, CountsWhatItSaysOfEachDay, ()) {
    const Date first = date(2025, 1, 1);
    const auto day = [&](int offset) { return first + std::chrono::days(offset); };
    OwnDays own;
    for (const auto& [offset, working] :
         *rc::gen::container<std::vector<std::pair<int, bool>>>(rc::gen::pair(rc::gen::inRange(0, 730), rc::gen::arbitrary<bool>())))
        own[day(offset)] = working;
    const EmployerCalendar calendar(state(), *rc::gen::element(WorkWeek::five_days, WorkWeek::six_days), own);
    const int from = *rc::gen::inRange(0, 700);
    const Period period{day(from), day(from + *rc::gen::inRange(0, 120))};
    int counted = 0;
    for (auto each = period.from; each <= period.to; each += std::chrono::days(1)) counted += calendar.is_working(each) ? 1 : 0;
    RC_ASSERT(calendar.working_days(period) == counted);
}

}  // namespace

}  // namespace qaygi::calendar
