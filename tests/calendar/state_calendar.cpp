#include "calendar/state_calendar.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

using enum WorkWeek;

Day five(int year, unsigned month, unsigned day) { return state().day(date(year, month, day), five_days); }
Day six(int year, unsigned month, unsigned day) { return state().day(date(year, month, day), six_days); }

int in_month(int year, unsigned month, WorkWeek week) {
    const Month of{std::chrono::year(year), std::chrono::month(month)};
    return state().working_days({first_day(of), last_day(of)}, week);
}

TEST(RestDays, AreSaturdayAndSundayOrSundayOnly) {
    EXPECT_EQ(five(2026, 11, 20).kind, DayKind::working);  // a Friday
    EXPECT_EQ(five(2026, 11, 21).kind, DayKind::rest_day);
    EXPECT_EQ(five(2026, 11, 22).kind, DayKind::rest_day);
    EXPECT_EQ(six(2026, 11, 21).kind, DayKind::working);
    EXPECT_EQ(six(2026, 11, 22).kind, DayKind::rest_day);
}

TEST(Holidays, AreNamed) {
    EXPECT_EQ(five(2026, 1, 1), (Day{DayKind::holiday, Holiday::new_year}));
    EXPECT_EQ(five(2026, 3, 24), (Day{DayKind::holiday, Holiday::novruz}));
    EXPECT_EQ(five(2026, 5, 27), (Day{DayKind::holiday, Holiday::qurban}));
    EXPECT_EQ(five(2026, 12, 31), (Day{DayKind::holiday, Holiday::solidarity_day}));
    for (const auto& worked : {date(2023, 9, 27), date(2023, 10, 18), date(2026, 11, 12), date(2026, 11, 17)})
        EXPECT_TRUE(state().is_working(worked, five_days)) << iso(worked);
}

TEST(Holidays, IncludeVictoryDayFrom2021) {
    EXPECT_EQ(six(2019, 11, 8).kind, DayKind::working);
    EXPECT_EQ(five(2020, 11, 8).kind, DayKind::rest_day);
    EXPECT_EQ(five(2021, 11, 8), (Day{DayKind::holiday, Holiday::victory_day}));
}

TEST(MovedRestDays, FollowTheHolidayThatFellOnARestDay) {
    // 28 May 2022 is a Saturday.
    EXPECT_EQ(five(2022, 5, 30), (Day{DayKind::moved_rest_day, Holiday::independence_day}));
    EXPECT_EQ(six(2022, 5, 30).kind, DayKind::working);
    // 8 March 2026 is a Sunday.
    EXPECT_EQ(five(2026, 3, 9), (Day{DayKind::moved_rest_day, Holiday::womens_day}));
    EXPECT_EQ(six(2026, 3, 9), (Day{DayKind::moved_rest_day, Holiday::womens_day}));
}

TEST(MovedRestDays, ComeOncePerHolidayWhenRamazanFallsOnNovruz) {
    // 20 and 21 March 2026 are both; 21 and 22 are a weekend.
    for (const unsigned day : {25U, 26U, 27U, 30U}) EXPECT_EQ(five(2026, 3, day).kind, DayKind::moved_rest_day) << day;
    EXPECT_EQ(five(2026, 3, 31).kind, DayKind::working);
    EXPECT_EQ(five(2026, 3, 25).holiday, Holiday::ramazan);
    EXPECT_EQ(five(2026, 3, 26).holiday, Holiday::novruz);
}

TEST(MovedRestDays, MayLeadIntoTheNextYear) {
    // 31 December 2022 is a Saturday, 1 January 2023 a Sunday.
    EXPECT_EQ(five(2023, 1, 3), (Day{DayKind::moved_rest_day, Holiday::solidarity_day}));
    EXPECT_EQ(five(2023, 1, 4), (Day{DayKind::moved_rest_day, Holiday::new_year}));
    EXPECT_EQ(five(2023, 1, 5).kind, DayKind::working);
    EXPECT_EQ(six(2023, 1, 3), (Day{DayKind::moved_rest_day, Holiday::new_year}));
    EXPECT_EQ(six(2023, 1, 4).kind, DayKind::working);
}

TEST(DaysThatNeverMove, AreMourningAndVoting) {
    EXPECT_EQ(five(2024, 1, 20).kind, DayKind::mourning_day);  // a Saturday
    EXPECT_EQ(five(2024, 1, 22).kind, DayKind::working);
    EXPECT_EQ(five(2018, 4, 11).kind, DayKind::voting_day);
    EXPECT_EQ(six(2024, 2, 7).kind, DayKind::voting_day);
    EXPECT_EQ(in_month(2018, 4, five_days), 20);  // 21 weekdays
}

TEST(Swaps, ExchangeAFreeDayWithAWorkingOne) {
    EXPECT_EQ(five(2022, 3, 5).kind, DayKind::swapped_worked);  // a Saturday
    EXPECT_EQ(five(2022, 3, 7).kind, DayKind::swapped_off);
    EXPECT_EQ(five(2025, 3, 10).kind, DayKind::swapped_worked);  // would be the rest day moved by 8 March
    EXPECT_EQ(five(2025, 3, 27).kind, DayKind::swapped_off);
}

TEST(Swaps, MeanNothingToAWeekInWhichTheDayIsWorkedAnyway) {
    EXPECT_EQ(six(2022, 3, 5).kind, DayKind::working);
    EXPECT_EQ(six(2022, 3, 7).kind, DayKind::working);
    EXPECT_EQ(six(2020, 3, 29).kind, DayKind::swapped_worked);  // a Sunday
    EXPECT_EQ(six(2020, 3, 27).kind, DayKind::swapped_off);
}

TEST(Eves, AreAnHourShorter) {
    EXPECT_TRUE(five(2026, 5, 8).shorter);  // before 9 May
    EXPECT_FALSE(five(2026, 5, 7).shorter);
    EXPECT_TRUE(five(2026, 1, 19).shorter);  // before 20 January
    EXPECT_TRUE(five(2018, 4, 10).shorter);  // before a vote
    EXPECT_FALSE(five(2022, 1, 5).shorter);
    EXPECT_TRUE(five(2022, 11, 5).shorter);  // worked for 7 November, the eve of Victory Day
}

TEST(SixDayWeek, HasFortyHours) {
    const Period plain_week{date(2026, 2, 2), date(2026, 2, 8)};
    EXPECT_EQ(state().working_days(plain_week, six_days), 6);
    EXPECT_EQ(state().hours(plain_week, six_days), 40);
    EXPECT_EQ(state().hours(plain_week, five_days), 40);
    EXPECT_EQ(in_month(2026, 2, six_days), 24);
    EXPECT_EQ(in_month(2025, 9, six_days), 26);
    EXPECT_EQ(in_month(2026, 1, six_days), 24);  // 27 days that are no Sundays, less 1, 2 and 20 January
}

TEST(ProvisionalYears, AreThoseWithoutTheirFeastsAnnounced) {
    EXPECT_FALSE(state().provisional(2017));
    EXPECT_FALSE(state().provisional(2026));
    EXPECT_TRUE(state().provisional(2016));
    EXPECT_TRUE(state().provisional(2027));
    const AnnouncedDay ramazan_only[]{{date(2030, 2, 4), AnnouncedDay::Kind::ramazan, {}}};
    EXPECT_TRUE(StateCalendar(ramazan_only).provisional(2030));
}

TEST(StateCalendar, RefusesDaysOutsideItsYears) {
    EXPECT_THROW(state().day(date(2012, 12, 31), five_days), Fault);
    EXPECT_THROW(state().working_days({date(2099, 12, 1), date(2100, 1, 1)}, five_days), Fault);
    EXPECT_THROW(state().provisional(2100), Fault);
    EXPECT_NO_THROW(state().day(date(2013, 1, 1), five_days));
    EXPECT_NO_THROW(state().day(date(2099, 12, 31), five_days));
    EXPECT_EQ(state().working_days({date(2025, 3, 2), date(2025, 3, 1)}, five_days), 0);
}

}  // namespace

}  // namespace qaygi::calendar
