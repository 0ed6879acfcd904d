// The production calendar of each year against what was published: working days of each month and hours of the year.

#include <gtest/gtest.h>

#include <array>
#include <numeric>
#include <ostream>

#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

// `derived` years follow from the rule and the announced days; the others are published numbers.
struct Year {
    int year;
    std::array<int, 12> working_days;
    int hours;  // 0: not published
    bool derived;
};

const Year years[]{
    {2017, {18, 20, 17, 20, 21, 18, 21, 23, 19, 22, 21, 21}, 0, true},      //
    {2018, {20, 20, 16, 20, 21, 17, 22, 21, 20, 23, 21, 20}, 1919, false},  //
    {2019, {21, 20, 15, 22, 21, 16, 23, 20, 21, 23, 20, 22}, 0, true},      //
    {2020, {18, 20, 16, 22, 17, 20, 22, 20, 22, 22, 20, 22}, 0, true},      //
    {2021, {18, 20, 17, 22, 17, 20, 20, 22, 22, 21, 20, 22}, 0, true},      //
    {2022, {18, 20, 17, 21, 18, 20, 19, 23, 22, 21, 20, 22}, 1921, false},  //
    {2023, {18, 20, 17, 18, 21, 18, 21, 23, 21, 22, 20, 22}, 0, true},      //
    {2024, {19, 20, 15, 20, 21, 16, 23, 22, 21, 23, 19, 22}, 0, false},     //
    {2025, {18, 20, 13, 22, 20, 17, 23, 21, 22, 23, 18, 22}, 0, true},      //
    {2026, {19, 20, 14, 22, 17, 20, 23, 21, 22, 22, 19, 22}, 1922, false},  //
};

class PublishedYear : public testing::TestWithParam<Year> {};

TEST_P(PublishedYear, HasItsWorkingDaysAndHours) {
    const auto& [year, expected, hours, derived] = GetParam();
    std::array<int, 12> counted{};
    for (unsigned month = 1; month <= 12; ++month) {
        const Month of{std::chrono::year(year), std::chrono::month(month)};
        counted[month - 1] = state().working_days({first_day(of), last_day(of)}, WorkWeek::five_days);
    }
    EXPECT_EQ(counted, expected);
    const Period whole{date(year, 1, 1), date(year, 12, 31)};
    EXPECT_EQ(state().working_days(whole, WorkWeek::five_days), std::accumulate(expected.begin(), expected.end(), 0));
    if (hours != 0) {
        EXPECT_EQ(state().hours(whole, WorkWeek::five_days), hours);
    }
    EXPECT_FALSE(state().provisional(year));
}

INSTANTIATE_TEST_SUITE_P(Years, PublishedYear, testing::ValuesIn(years),
                         [](const auto& row) { return std::to_string(row.param.year) + (row.param.derived ? "_derived" : "_published"); });

}  // namespace

}  // namespace qaygi::calendar
