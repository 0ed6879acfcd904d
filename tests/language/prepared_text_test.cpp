#include "language/prepared_text.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "base/fault.hpp"

namespace qaygi {
namespace {

TEST(PreparedText, PutsValuesInTheirPlaces) {
    EXPECT_EQ(PreparedText("{0} ilə {1}", "az").fill({"a", "b"}), "a ilə b");
    EXPECT_EQ(PreparedText("{1}, {0}, {1}", "az").fill({"a", "b"}), "b, a, b");
    EXPECT_EQ(PreparedText("{0}", "ru").fill({"<{1}>"}), "<{1}>");
}

TEST(PreparedText, ApostrophesQuoteOnlyBraces) {
    EXPECT_EQ(PreparedText("It’s {0}, don't '{'0'}'", "en").fill({"x"}), "It’s x, don't {0}");
    EXPECT_EQ(PreparedText("''{0}''", "en").fill({"x"}), "'x'");
}

TEST(PreparedText, ChoosesByNumberInTheRulesOfTheLanguage) {
    PreparedText months("{0, plural, one {# месяц} few {# месяца} other {# месяцев}} — {1}", "ru");
    EXPECT_EQ(months.fill({"1", "a"}), "1 месяц — a");
    EXPECT_EQ(months.fill({"3", "a"}), "3 месяца — a");
    EXPECT_EQ(months.fill({"11", "a"}), "11 месяцев — a");
    EXPECT_THROW(months.fill({"three", "a"}), Bug);
}

TEST(PreparedText, ChoosesByWord) {
    PreparedText who("{0, select, seal {möhür} other {səlahiyyət}}", "az");
    EXPECT_EQ(who.fill({"seal"}), "möhür");
    EXPECT_EQ(who.fill({"7"}), "səlahiyyət");
}

TEST(PreparedText, RefusesTooFewValuesAndBrokenPatterns) {
    EXPECT_EQ(PreparedText("{0} {1}", "az").places(), 2u);
    EXPECT_THROW(PreparedText("{0} {1}", "az").fill({"a"}), Bug);
    EXPECT_THROW(PreparedText("{0", "az"), Bug);
}

TEST(PreparedText, ServesSeveralThreadsAtOnce) {
    PreparedText months("{0, plural, one {# month} other {# months}}", "en");
    std::vector<int> wrong(4);
    {
        std::vector<std::jthread> threads;
        for (auto& count : wrong)
            threads.emplace_back([&] {
                for (int i = 2; i < 500; ++i) count += months.fill({std::to_string(i)}) != std::to_string(i) + " months";
            });
    }
    EXPECT_EQ(wrong, std::vector<int>(4));
}

}  // namespace
}  // namespace qaygi
