#include "schedule/line.hpp"

#include <gtest/gtest.h>

#include "schedule/correction.hpp"
#include "schedule/invented.hpp"

namespace qaygi::schedule {
namespace {

TEST(Subject, IsTheChildOnceItIsKnown) {
    Line claimed = line();
    EXPECT_EQ(subject_of(claimed), "2024-10-01 AA0012345");
    take(claimed.facts, "child_born");
    EXPECT_EQ(subject_of(claimed), std::nullopt);
}

TEST(Months, AreAllTickedTheFirstTime) {
    auto now = keep_ticks({}, months());
    EXPECT_TRUE(now[0].chosen);
    EXPECT_TRUE(now[1].chosen);
}

TEST(Months, KeepTheirTicksWhenTheFactsChange) {
    auto longer = months();
    longer.push_back({std::chrono::year{2025} / 11, true, Money::manat(44), {}});
    auto now = keep_ticks(months(), longer);
    EXPECT_TRUE(now[0].chosen);
    EXPECT_FALSE(now[1].chosen) << "not ticked before";
    EXPECT_FALSE(now[2].chosen) << "a new month waits for its tick";
}

TEST(Months, OfAnotherPeriodAreAllTicked) {
    auto now = keep_ticks(months(), {{std::chrono::year{2025} / 12, false, Money::manat(44), {}}});
    EXPECT_TRUE(now[0].chosen);
}

TEST(Months, TheTotalIsOfTheTickedOnes) {
    Line claimed = line();
    EXPECT_EQ(claimed.total(), Money::manat(44));
    choose(claimed.months, {std::chrono::year{2025} / 9, std::chrono::year{2025} / 10});
    EXPECT_EQ(claimed.total(), Money::manat(88));
    choose(claimed.months, {});
    EXPECT_EQ(claimed.total(), Money());
}

TEST(Registration, TodayIsTheLastDayAllowed) {
    EXPECT_TRUE(check(registration(), date(2026, 11, 2)).empty());
    auto early = check(registration(), date(2026, 11, 1));
    ASSERT_EQ(early.size(), 1u);
    EXPECT_EQ(early[0].why, RegistrationRefusal::Why::registered_in_future);
    EXPECT_EQ(check(registration(), date(2026, 10, 29)).size(), 2u) << "the protocol of 30 October too";
}

TEST(Registration, PaymentIsDueInItsMonthOrLater) {
    Registration same_month = registration();
    EXPECT_TRUE(check(same_month, date(2026, 11, 30)).empty());
    same_month.payment_month = std::chrono::year{2026} / 10;
    auto refused = check(same_month, date(2026, 11, 30));
    ASSERT_EQ(refused.size(), 1u);
    EXPECT_EQ(refused[0].why, RegistrationRefusal::Why::payment_before_registration);
}

TEST(Correction, ArchivesTheOriginalAndCopiesEverythingElse) {
    Returned returned{{{static_cast<Content&&>(draft())}, at(60), "AZ-SM"}};
    returned.version = 3;
    returned.steps.push_back({State::returned, at(120), officer(), "document_unreadable", "2-ci səhifə"});
    Correction correction = copy(returned, 9, accountant(), at(180));
    EXPECT_EQ(correction.original.copied_to, 9);
    EXPECT_EQ(correction.original.version, 4);
    EXPECT_EQ(correction.original.steps.back().state, State::archived);
    EXPECT_EQ(correction.copy.key.number, 9);
    EXPECT_EQ(correction.copy.copied_from, 1);
    EXPECT_EQ(correction.copy.registration, returned.registration);
    EXPECT_EQ(correction.copy.total(), returned.total());
    EXPECT_EQ(correction.copy.steps.size(), 1u);
    EXPECT_EQ(correction.copy.steps.front().state, State::draft);
}

}  // namespace
}  // namespace qaygi::schedule
