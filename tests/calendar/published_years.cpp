// The production calendar of each year as it stands, month by month: working days of both weeks, hours of the five-day week.

#include <gtest/gtest.h>

#include <array>
#include <numeric>
#include <ostream>

#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

using Months = std::array<int, 12>;

struct Year {
    int year;
    Months five;
    Months six;      // never published month by month; worked out apart from the program
    int hours;       // 0: not published for the year as it stands
    bool published;  // the months of the five-day week; those of other years were worked out apart, from what announced_years.cpp shows and later exchanges
};

// clang-format off
const Year years[]{
    {2017, {18, 20, 17, 20, 21, 18, 21, 23, 19, 22, 21, 21}, {23, 24, 21, 25, 25, 22, 26, 27, 24, 26, 25, 26}, 0, false},
    {2018, {20, 20, 16, 20, 21, 17, 22, 21, 20, 23, 21, 20}, {23, 24, 21, 24, 25, 22, 26, 25, 25, 27, 25, 25}, 1919, true},
    {2019, {21, 20, 15, 22, 21, 16, 23, 20, 21, 23, 20, 22}, {25, 24, 20, 26, 25, 21, 27, 25, 25, 27, 25, 25}, 0, false},
    {2020, {18, 20, 16, 22, 17, 20, 22, 20, 22, 22, 20, 22}, {23, 25, 20, 26, 22, 24, 26, 25, 26, 27, 24, 26}, 0, false},
    {2021, {18, 20, 17, 22, 17, 20, 20, 22, 22, 21, 20, 22}, {23, 24, 21, 26, 22, 24, 25, 26, 26, 26, 24, 26}, 0, false},
    {2022, {18, 20, 17, 21, 18, 20, 19, 23, 22, 21, 20, 22}, {23, 24, 21, 26, 22, 24, 24, 27, 26, 26, 24, 26}, 1921, true},
    {2023, {18, 20, 17, 18, 21, 18, 21, 23, 21, 22, 20, 22}, {23, 24, 21, 23, 25, 22, 26, 27, 26, 26, 24, 26}, 0, false},
    {2024, {19, 20, 15, 20, 21, 16, 23, 22, 21, 23, 19, 22}, {23, 24, 20, 24, 25, 21, 27, 27, 25, 27, 24, 26}, 0, true},
    {2025, {18, 20, 13, 22, 20, 17, 23, 21, 22, 23, 18, 22}, {22, 24, 18, 26, 25, 21, 27, 26, 26, 27, 23, 26}, 1903, false},
    {2026, {19, 20, 14, 22, 17, 20, 23, 21, 22, 22, 19, 22}, {24, 24, 18, 26, 22, 24, 27, 26, 26, 27, 23, 26}, 1922, true},
};
// clang-format on

Months months_of_year(int year, WorkWeek week) {
    Months counted{};
    for (unsigned month = 1; month <= 12; ++month) {
        const Month of{std::chrono::year(year), std::chrono::month(month)};
        counted[month - 1] = state().working_days({first_day(of), last_day(of)}, week);
    }
    return counted;
}

class PublishedYear : public testing::TestWithParam<Year> {};

TEST_P(PublishedYear, HasItsWorkingDaysAndHours) {
    const auto& expected = GetParam();
    const Period whole{date(expected.year, 1, 1), date(expected.year, 12, 31)};
    EXPECT_EQ(months_of_year(expected.year, WorkWeek::five_days), expected.five);
    EXPECT_EQ(months_of_year(expected.year, WorkWeek::six_days), expected.six);
    EXPECT_EQ(state().working_days(whole, WorkWeek::five_days), std::accumulate(expected.five.begin(), expected.five.end(), 0));
    EXPECT_EQ(state().working_days(whole, WorkWeek::six_days), std::accumulate(expected.six.begin(), expected.six.end(), 0));
    if (expected.hours != 0) {
        EXPECT_EQ(state().hours(whole, WorkWeek::five_days), expected.hours);
    }
    EXPECT_FALSE(state().provisional(expected.year));
}

INSTANTIATE_TEST_SUITE_P(Years, PublishedYear, testing::ValuesIn(years),
                         [](const auto& row) { return std::to_string(row.param.year) + (row.param.published ? "_published" : "_worked_out"); });

}  // namespace

}  // namespace qaygi::calendar
