#include "law/history.hpp"

#include <gtest/gtest.h>

#include <array>

namespace qaygi::law {

namespace {

constexpr std::array rows{
    Row<int>{day(2016, 2, 1), day(2016, 1, 25), "order-2016-01-25/amount"_law, 40},
    Row<int>{day(2018, 3, 1), day(2018, 2, 8), "cabinet-31-2026/amount"_law, 44},
    Row<int>{day(2018, 3, 1), day(2018, 6, 1), "cabinet-31-2026/amount"_law, 45},  // put right later, for the same days
};
constexpr History<int> history{rows};

TEST(History, AnswersByTheDayItIsForAndTheDayOfTheDecision) {
    EXPECT_EQ(history.at(date(2018, 2, 28), date(2026, 1, 1)).value, 40);
    EXPECT_EQ(history.at(date(2018, 3, 1), date(2026, 1, 1)).value, 45);
    EXPECT_EQ(history.at(date(2018, 3, 1), date(2018, 5, 31)).value, 44);
    EXPECT_EQ(history.at(date(2018, 3, 1), date(2018, 2, 7)).value, 40);
}

TEST(History, KnowsNothingOutsideItsRows) {
    EXPECT_EQ(history.find(date(2016, 1, 31), date(2026, 1, 1)), nullptr);
    EXPECT_EQ(history.find(date(2016, 2, 1), date(2016, 1, 24)), nullptr);
    EXPECT_THROW(history.at(date(2016, 1, 31), date(2026, 1, 1)), Fault);
    EXPECT_NO_THROW(history.at(date(2016, 2, 1), date(2016, 1, 25)));
}

TEST(History, TellsHowLongARowHolds) {
    EXPECT_EQ(history.holds_until(date(2018, 2, 20), date(2026, 1, 1), date(2018, 3, 31)), date(2018, 2, 28));
    EXPECT_EQ(history.holds_until(date(2018, 2, 20), date(2018, 2, 7), date(2018, 3, 31)), date(2018, 3, 31));
    EXPECT_EQ(history.holds_until(date(2018, 3, 1), date(2026, 1, 1), date(2018, 3, 31)), date(2018, 3, 31));
}

TEST(History, RefusesRowsOutOfOrder) {
    const Row<int> early{date(2016, 2, 1), date(2016, 1, 25), "order-2016-01-25/amount"_law, 40};
    const Row<int> late{date(2018, 3, 1), date(2018, 2, 8), "cabinet-31-2026/amount"_law, 44};
    const std::array backwards{late, early};
    const std::array twice{early, early};
    const std::array in_order{early, late};
    EXPECT_THROW((History<int>{backwards}), Fault);
    EXPECT_THROW((History<int>{twice}), Fault);
    EXPECT_NO_THROW((History<int>{in_order}));
}

}  // namespace

}  // namespace qaygi::law
