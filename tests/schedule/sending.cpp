// What keeps a draft from being sent: each obstacle alone, and none of them in a schedule that lacks nothing.

#include "schedule/sending.hpp"

#include <gtest/gtest.h>

#include "language/language.hpp"
#include "schedule/invented.hpp"

namespace qaygi::schedule {
namespace {

using enum Obstacle::Why;

std::vector<Obstacle::Why> hindrances(const Draft& draft, const Circumstances& around) {
    std::vector<Obstacle::Why> reasons;
    for (const Obstacle& each : obstacles(draft, around)) reasons.push_back(each.why);
    return reasons;
}

TEST(Sending, AScheduleThatLacksNothingIsSent) {
    auto sent = send(draft(), no_hindrance(), accountant(), at(60));
    ASSERT_TRUE(sent.has_value());
    EXPECT_EQ(sent->sent_at, at(60));
    EXPECT_EQ(sent->branch, "AZ-SM");
    EXPECT_EQ(sent->version, 2);
    EXPECT_EQ(sent->steps.back().state, State::sent);
    EXPECT_EQ(sent->steps.back().by.name, "Günel Səmədova");
    EXPECT_EQ(sent->total(), Money::manat(44));
}

TEST(Sending, NeedsTheBranchOfTheRequisites) {
    Circumstances around = no_hindrance();
    around.branch = "";
    EXPECT_EQ(hindrances(draft(), around), std::vector{no_requisites});
}

TEST(Sending, RefusesACopyInWhichNothingWasCorrected) {
    Circumstances around = no_hindrance();
    around.as_returned = true;
    EXPECT_EQ(hindrances(draft(), around), std::vector{as_returned});
}

TEST(Sending, NeedsSomebodyToClaimFor) {
    Draft empty = draft();
    empty.lines.clear();
    Circumstances around = no_hindrance();
    around.lines.clear();
    EXPECT_EQ(hindrances(empty, around), std::vector{no_line});
}

TEST(Sending, NamesEachMissingFactAndAsksNoAmountUntilItIsThere) {
    Draft incomplete = draft();
    take(incomplete.lines[0].facts, "leave_order_number");
    take(incomplete.lines[0].facts, "period_to");
    incomplete.lines[0].months.clear();
    auto found = obstacles(incomplete, no_hindrance());
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].why, fact_missing);
    EXPECT_EQ(found[0].field, "leave_order_number");
    EXPECT_EQ(found[0].line, 1);
    EXPECT_EQ(found[1].field, "period_to");
}

TEST(Sending, RepeatsWhatTheRulesRefuse) {
    Circumstances around = no_hindrance();
    around.lines[0].refusals = {{"benefit.refusal.period_ends_in_future"_text, {"period_to", {}}, "labour-code/127"_law, {"31.10.2025", "30.10.2025"}}};
    EXPECT_EQ(hindrances(draft(), around), std::vector{fact_refused});
}

TEST(Sending, NeedsAMonthToPay) {
    Draft unticked = draft();
    choose(unticked.lines[0].months, {});
    EXPECT_EQ(hindrances(unticked, no_hindrance()), std::vector{no_month});
}

TEST(Sending, RefusesAnAmountThatTodaysRulesDoNotGive) {
    Circumstances around = no_hindrance();
    around.lines[0].months[0].amount = Money::qepik(4399);
    auto found = obstacles(draft(), around);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].why, amount_outdated);
    EXPECT_EQ(found[0].data, (std::vector<std::string>{insured().full_name(), show(Money::manat(44)), show(Money::qepik(4399))}));
}

TEST(Sending, RefusesWhenTheCalendarTookAMonthAway) {
    Circumstances around = no_hindrance();
    around.lines[0].months.pop_back();
    EXPECT_EQ(hindrances(draft(), around), std::vector{amount_outdated});
}

TEST(Sending, RepeatsWhatPaymentLacksAndRefuses) {
    Circumstances around = no_hindrance();
    around.lines[0].payment = {{"iban", true, {"refusal.missing", {}}}, {"bank", false, {"payment.refusal.unknown_bank", {"123456"}}}};
    EXPECT_EQ(hindrances(draft(), around), (std::vector{payment_missing, payment_refused}));
}

TEST(Sending, NamesEachMissingDocumentButNotTheOptionalOne) {
    Draft without = draft();
    without.documents.erase(without.documents.begin() + 1);
    auto found = obstacles(without, no_hindrance());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].why, document_missing);
    EXPECT_EQ(found[0].field, "birth_certificate");
}

TEST(Sending, APaperOfOnePersonIsNotAnothersAndOneForAllIsEverybodys) {
    Draft two = draft();
    two.lines.push_back(line(2));
    Circumstances around = no_hindrance();
    around.lines[0].documents = around.documents;
    around.lines.push_back(around.lines[0]);
    EXPECT_TRUE(obstacles(two, around).empty());
    two.documents[1].line = 1;
    auto found = obstacles(two, around);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].why, person_document_missing);
    EXPECT_EQ(found[0].line, 2);
    EXPECT_EQ(found[0].field, "birth_certificate");
    two.documents.push_back(two.documents[1]);
    two.documents.back().line = 2;
    EXPECT_TRUE(obstacles(two, around).empty());
}

TEST(Sending, WaitsForTheScannerWhereItIsRequired) {
    Circumstances around = no_hindrance();
    around.not_scanned = {"əmr.pdf"};
    EXPECT_EQ(hindrances(draft(), around), std::vector{document_not_scanned});
}

TEST(Sending, SendsNothingWhileAnythingIsMissing) {
    Draft without = draft();
    without.documents.clear();
    auto refused = send(without, no_hindrance(), accountant(), at(60));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().size(), 3u);
}

TEST(Sending, EveryObstacleAndStateHasItsWords) {
    for (Language::Code code : Language::all) {
        const Language& say = Language::of(code);
        for (auto why : {no_requisites, no_line, fact_missing, fact_refused, no_month, amount_outdated, payment_missing, payment_refused, document_missing,
                         person_document_missing, document_infected, document_not_scanned, as_returned})
            EXPECT_TRUE(say.has("schedule.obstacle." + std::string(name_of(why)))) << say.tag() << " " << name_of(why);
        for (State state : {State::draft, State::sent, State::returned, State::archived, State::accepted})
            EXPECT_TRUE(say.has("schedule.state." + std::string(name_of(state))));
        using enum RegistrationRefusal::Why;
        for (auto why : {registered_in_future, protocol_in_future, payment_before_registration})
            EXPECT_TRUE(say.has("schedule.refusal." + std::string(name_of(why))));
    }
}

}  // namespace
}  // namespace qaygi::schedule
