#include "law/trace.hpp"

#include <gtest/gtest.h>

namespace qaygi::law {

namespace {

TEST(Citation, HasAnActAndAnArticle) {
    constexpr auto source = "labour-code/105.5"_law;
    EXPECT_EQ(source.act(), "labour-code");
    EXPECT_EQ(source.article(), "105.5");
    EXPECT_EQ(name_of(source), (Message{"law.labour_code", {"105.5"}}));
}

TEST(Given, IsShownForPeople) {
    EXPECT_EQ(show(Given(14)), "14");
    EXPECT_EQ(show(Given(Money::manat(44))), "44,00\u00a0₼");
    EXPECT_EQ(show(Given(date(2025, 3, 17))), "17.03.2025");
    EXPECT_EQ(show(Given(Period{date(2025, 3, 17), date(2025, 3, 31)})), "17.03.2025–31.03.2025");
    EXPECT_EQ(show(Given(std::chrono::year(2025) / std::chrono::March)), "03.2025");
    EXPECT_EQ(show(Given(Exact(13200, 13))), "1015 5/13");
    EXPECT_EQ(show(Given(Exact(2800))), "2800");
    EXPECT_EQ(show(Given(Exact(1, 3))), "1/3");
}

TEST(Trace, KeepsEachStepWithItsSourceAndValues) {
    Trace trace;
    trace.because("labour-code/105"_law, "benefit.trace.working_days"_text, std::chrono::year(2025) / std::chrono::March, 13);
    trace.because("labour-code/127"_law, "benefit.trace.part"_text, Period{date(2025, 3, 17), date(2025, 3, 31)});
    ASSERT_EQ(trace.reasons().size(), 2U);
    EXPECT_EQ(explain(trace)[0], (Line{{"benefit.trace.working_days", {"03.2025", "13"}}, {"law.labour_code", {"105"}}}));
    EXPECT_EQ(explain(trace)[1].what.values, std::vector<std::string>{"17.03.2025–31.03.2025"});
}

}  // namespace

}  // namespace qaygi::law
