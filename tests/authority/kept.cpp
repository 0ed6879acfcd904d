// Delegations as they are kept, on both engines.

#include <gtest/gtest.h>

#include "authority/store/delegations.hpp"
#include "identity/store/sessions.hpp"
#include "store/engines.hpp"

namespace qaygi::authority {
namespace {

using identity::Right;
using std::chrono::days;

const Date today = date(2026, 11, 23);
const Instant noon = today + std::chrono::hours(8);
const Fin head = Fin::stored("5XK9T2M");
const Fin accountant = Fin::stored("7ABC123");
const Voen employer = Voen::stored("0012347011");

struct Delegations : store::OnEachEngine {
    static Delegation delegation(Term term = {today, std::nullopt}, Right right = Right::send) {
        return {.employer = employer,
                .number = 0,
                .employer_name = "“Nümunə” MMC",
                .person = accountant,
                .means = {identity::MeansKind::card, "AZE0000001"},
                .right = right,
                .term = term,
                .granted_at = noon,
                .granted_by = {head, "Nərgiz Şükürlü"}};
    }
    int grant(const Delegation& wished) {
        return database().write([&](store::Transaction& transaction) { return keep_granted(transaction, wished); });
    }
    bool revoke(const Active& active) {
        return database().write([&](store::Transaction& transaction) {
            return keep_revoked(transaction, authority::revoke(active, {noon + days(1), {head, "Nərgiz Şükürlü"}, Why::left}));
        });
    }
    std::vector<identity::ForEmployer> rights(Instant at) {
        return database().read([&](store::Connection& connection) { return DelegatedRights().to(connection, accountant, at); });
    }
    std::optional<State> found(int number) {
        return database().read([&](store::Connection& connection) { return find_delegation(connection, employer, number, today); });
    }
    Lists lists(Date day = today) {
        return database().read([&](store::Connection& connection) { return delegations(connection, employer, day); });
    }
};

}  // namespace

TEST_P(Delegations, ComeBackAsTheyWereAndAreCountedFromOne) {
    EXPECT_EQ(grant(delegation({today, today + days(3)}, Right::read)), 1);
    EXPECT_EQ(grant(delegation()), 2);
    const auto one = found(1);
    ASSERT_TRUE(one && std::holds_alternative<Active>(*one));
    const auto& active = std::get<Active>(*one);
    EXPECT_EQ(active.person, accountant);
    EXPECT_EQ(active.right, Right::read);
    EXPECT_EQ(active.term.to, today + days(3));
    EXPECT_EQ(active.granted_by.name, "Nərgiz Şükürlü");
    EXPECT_FALSE(found(3));
}

TEST_P(Delegations, HoldOnTheirDaysOnly) {
    grant(delegation({today + days(1), today + days(2)}));
    EXPECT_TRUE(rights(noon).empty());
    ASSERT_EQ(rights(noon + days(1)).size(), 1u);
    EXPECT_EQ(rights(noon + days(1)).front(), (identity::ForEmployer{employer, "“Nümunə” MMC", Right::send, "Nərgiz Şükürlü"}));
    EXPECT_EQ(rights(noon + days(2)).size(), 1u);
    EXPECT_TRUE(rights(noon + days(3)).empty());
    EXPECT_EQ(lists(today + days(3)).ended.size(), 1u);
}

TEST_P(Delegations, AreRevokedAtOnceAndOnce) {
    grant(delegation());
    const auto active = std::get<Active>(*found(1));
    EXPECT_EQ(rights(noon).size(), 1u);
    EXPECT_TRUE(revoke(active));
    EXPECT_TRUE(rights(noon).empty());
    EXPECT_FALSE(revoke(active)) << "the version is another one now";
    const auto ended = std::get<Ended>(*found(1));
    ASSERT_TRUE(ended.revoked);
    EXPECT_EQ(ended.revoked->why, Why::left);
    EXPECT_EQ(ended.revoked->by.fin, head);
    const auto grantor = database().read([](store::Connection& connection) { return DelegatedRights().last_grantor(connection, accountant, employer); });
    EXPECT_EQ(grantor, "Nərgiz Şükürlü") << "who can give it back is known afterwards, too";
}

TEST_P(Delegations, KnowThePersonOnceTheyHaveSignedIn) {
    grant(delegation());
    EXPECT_EQ(lists().active.at(0).person_name, "");
    const auto sign_in = [&](const std::string& card) {
        database().write([&](store::Transaction& transaction) {
            return identity::note_means(transaction, accountant, "Tahir Bəşirov", {identity::MeansKind::card, card}, noon);
        });
    };
    sign_in("AZE0000001");
    EXPECT_EQ(lists().active.at(0).person_name, "Tahir Bəşirov");
    EXPECT_TRUE(lists().active.at(0).others.empty());
    sign_in("AZE0000002");
    EXPECT_EQ(lists().active.at(0).others, (std::vector<identity::Means>{{identity::MeansKind::card, "AZE0000002"}}));
    EXPECT_EQ(rights(noon).size(), 1u) << "a renewed card keeps the right";
}

TEST_P(Delegations, OfOthersAreNotSeen) {
    grant(delegation());
    const auto other = database().read([](store::Connection& connection) { return delegations(connection, Voen::stored("0025928771"), today); });
    EXPECT_TRUE(other.active.empty());
    EXPECT_TRUE(other.ended.empty());
}

ON_EACH_ENGINE(Delegations);

}  // namespace qaygi::authority
