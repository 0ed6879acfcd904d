// Which delegations are refused, when one is in force, how one ends; and in which capacities a person may act.

#include <gtest/gtest.h>

#include "authority/card_number.hpp"
#include "authority/delegation.hpp"
#include "language/language.hpp"

namespace qaygi::authority {
namespace {

using identity::Right;
using std::chrono::days;
using enum GrantRefusal::Reason;

const Date today = date(2026, 11, 23);
const Fin head = Fin::stored("5XK9T2M");
const Fin accountant = Fin::stored("7ABC123");

Wish wish(std::optional<Date> to = std::nullopt, Date from = today) {
    return {.means = {identity::MeansKind::card, "AZE0000001"}, .person = accountant, .term = {from, to}};
}

Active active(int number, Date from, std::optional<Date> to, const Fin& person = accountant) {
    return {{.employer = Voen::stored("0012347011"),
             .number = number,
             .employer_name = "“Nümunə” MMC",
             .person = person,
             .means = {identity::MeansKind::card, "AZE0000001"},
             .right = Right::send,
             .term = {from, to},
             .granted_at = {},
             .granted_by = {head, "Nərgiz Şükürlü"}}};
}

std::optional<GrantRefusal> refused(const Wish& wished, const std::vector<Active>& others = {}) { return refusal(wished, others, head, today); }

}  // namespace

TEST(Granting, IsOneStepWithTheWholeScopeAndNoEnd) {
    EXPECT_EQ(Wish(wish()).right, Right::send);
    EXPECT_EQ(refused(wish()), std::nullopt);
}

TEST(Granting, IsRefusedToOneself) {
    auto own = wish();
    own.person = head;
    EXPECT_EQ(refused(own), (GrantRefusal{own_fin}));
}

TEST(Granting, TakesAPeriodThatEndsTodayAndNoneThatEndedYesterday) {
    EXPECT_EQ(refused(wish(today)), std::nullopt);
    EXPECT_EQ(refused(wish(today - days(1))), (GrantRefusal{ended}));
    EXPECT_EQ(refused(wish(today - days(1), today - days(3))), (GrantRefusal{ended}));
}

TEST(Granting, TakesNoPeriodBackwardsOrBeginningInThePast) {
    EXPECT_EQ(refused(wish(today + days(5), today + days(5))), std::nullopt);
    EXPECT_EQ(refused(wish(today + days(4), today + days(5))), (GrantRefusal{backwards}));
    EXPECT_EQ(refused(wish(today + days(4), today - days(1))), (GrantRefusal{from_past}));
}

TEST(Granting, TakesNoSecondOneForTheSameDays) {
    EXPECT_EQ(refused(wish(), {active(4, today - days(9), std::nullopt)}), (GrantRefusal{already_active, 4}));
    EXPECT_EQ(refused(wish(), {active(4, today - days(9), today)}), (GrantRefusal{already_active, 4}));
    EXPECT_EQ(refused(wish(std::nullopt, today + days(1)), {active(4, today - days(9), today)}), std::nullopt) << "the day after";
    EXPECT_EQ(refused(wish(today + days(2)), {active(4, today + days(3), std::nullopt)}), std::nullopt) << "ends before it begins";
    EXPECT_EQ(refused(wish(today + days(3)), {active(4, today + days(3), std::nullopt)}), (GrantRefusal{already_active, 4}));
    EXPECT_EQ(refused(wish(), {active(4, today, std::nullopt, Fin::stored("7ABC124"))}), std::nullopt) << "another person";
}

TEST(Granting, SaysEachRefusalAtItsField) {
    for (const auto reason : {own_fin, from_past, backwards, ended, already_active}) {
        EXPECT_FALSE(field_of(reason).empty());
        for (const auto code : Language::all) EXPECT_TRUE(Language::of(code).has("authority.refusal." + std::string(name_of(reason))));
    }
}

TEST(Delegation, IsActiveThroughItsLastDay) {
    const auto one = active(1, today, today + days(2));
    EXPECT_TRUE(std::holds_alternative<Active>(state_of(one, std::nullopt, today + days(2))));
    const auto later = state_of(one, std::nullopt, today + days(3));
    ASSERT_TRUE(std::holds_alternative<Ended>(later));
    EXPECT_FALSE(std::get<Ended>(later).revoked) << "it ran out";
}

TEST(Delegation, IsInForceOnItsDaysOnly) {
    const auto one = active(1, today + days(1), today + days(2));
    EXPECT_FALSE(is_in_force(one, today));
    EXPECT_TRUE(is_in_force(one, today + days(1)));
    EXPECT_TRUE(is_in_force(one, today + days(2)));
    EXPECT_FALSE(is_in_force(one, today + days(3)));
}

TEST(Delegation, EndsByRevokingWithWhoAndWhy) {
    const auto ended = revoke(active(1, today, std::nullopt), {Instant(today), {head, "Nərgiz Şükürlü"}, Why::left});
    EXPECT_EQ(ended.version, 2);
    EXPECT_EQ(ended.revoked->why, Why::left);
    EXPECT_TRUE(std::holds_alternative<Ended>(state_of(ended, ended.revoked, today)));
    for (const auto why : all_reasons) EXPECT_EQ(why_named(name_of(why)), why);
}

TEST(Rights, EachIncludesThoseBeforeIt) {
    EXPECT_TRUE(includes(Right::send, Right::read));
    EXPECT_TRUE(includes(Right::send, Right::prepare));
    EXPECT_FALSE(includes(Right::prepare, Right::send));
    EXPECT_FALSE(includes(Right::send, Right::seal)) << "a delegate cannot delegate";
}

TEST(Capacities, TheSealGoesBeforeADelegationOfTheSameEmployer) {
    const Voen own = Voen::stored("0012347011");
    const Voen other = Voen::stored("0025928771");
    const auto all =
        identity::capacities({{own, "“Nümunə” MMC", true}, {other, "Yalnız adı çəkilir", false}},
                             {{own, "“Nümunə” MMC", Right::read, "Kimsə"}, {other, "“Kəpəz” ASC", Right::prepare, "Eldar"}}, identity::Post{"AZ-BA"});
    ASSERT_EQ(all.count(), 3u);
    EXPECT_EQ(all.at(own)->right, Right::seal);
    EXPECT_EQ(all.at(other)->right, Right::prepare);
    EXPECT_EQ(all.at(Voen::stored("0038275762")), nullptr);
}

TEST(CardNumber, IsReadWithoutSpacesAndInCapitals) {
    EXPECT_EQ(CardNumber::read(" aze 1234-5678 ")->text(), "AZE12345678");
    for (const char* wrong : {"", "abc", "AZE1234567ə", "<b>1234</b>", "123456789012345678901"}) EXPECT_FALSE(CardNumber::read(wrong)) << wrong;
}

}  // namespace qaygi::authority
