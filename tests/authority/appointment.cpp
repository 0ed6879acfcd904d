// Four eyes: who may propose and who may confirm; what is decided is decided once.

#include "authority/appointment.hpp"

#include <gtest/gtest.h>

#include "authority/store/proposals.hpp"
#include "language/language.hpp"
#include "store/engines.hpp"

namespace qaygi::authority {
namespace {

using identity::Officer;
using identity::Role;

const Actor one{Fin::stored("00QADM1"), "Orxan Hüseynli"};
const Actor other{Fin::stored("00QADM2"), "Nigar Vəliyeva"};
const Officer wished{Fin::stored("7ABC123"), "Tahir Bəşirov", "AZ-BA", Role::officer};
const Proposal waiting{1, wished, Instant(date(2026, 11, 23)), one};

struct Proposals : store::OnEachEngine {
    template <class Function>
    auto write(Function&& function) {
        return database().write(std::forward<Function>(function));
    }
    std::vector<Proposal> all() {
        return database().read([](store::Connection& connection) { return proposals(connection); });
    }
};

}  // namespace

TEST(Appointment, IsProposedOfSomebodyElseOnlyOnceAndOnlyForAChange) {
    EXPECT_EQ(refusal_to_propose(wished, one, {}, std::nullopt), std::nullopt);
    EXPECT_EQ(refusal_to_propose({one.fin, one.name, "AZ-BA", Role::auditor}, one, {}, std::nullopt), AppointmentRefusal::about_oneself);
    EXPECT_EQ(refusal_to_propose(wished, other, {waiting}, std::nullopt), AppointmentRefusal::already_waits);
    EXPECT_EQ(refusal_to_propose(wished, one, {}, wished), AppointmentRefusal::already_so);
    EXPECT_EQ(refusal_to_propose(wished, one, {}, Officer{wished.fin, wished.name, "AZ-GA", Role::officer}), std::nullopt);
    EXPECT_EQ(refusal_to_propose(wished, one, {}, Officer{wished.fin, wished.name, "AZ-BA", Role::auditor}), std::nullopt);
}

TEST(Appointment, IsConfirmedByAnotherAndNotByWhomItIsAbout) {
    EXPECT_EQ(refusal_to_confirm(waiting, other), std::nullopt);
    EXPECT_EQ(refusal_to_confirm(waiting, one), AppointmentRefusal::own_proposal);
    EXPECT_EQ(refusal_to_confirm(waiting, {wished.fin, wished.name}), AppointmentRefusal::about_oneself);
}

TEST(Appointment, EachRefusalHasItsWords) {
    using enum AppointmentRefusal;
    for (const auto why : {about_oneself, own_proposal, already_waits, already_so, no_longer_waits})
        for (const auto code : Language::all) EXPECT_TRUE(Language::of(code).has("authority.refusal." + std::string(name_of(why))));
}

TEST_P(Proposals, WaitUntilOneDecisionIsKept) {
    EXPECT_EQ(write([](store::Transaction& transaction) { return keep_proposal(transaction, waiting); }), 1);
    ASSERT_EQ(all().size(), 1u);
    EXPECT_EQ(all().front().officer, wished);
    EXPECT_EQ(all().front().by.fin, one.fin);
    const auto decide = [&](Decision decision) {
        return write([&](store::Transaction& transaction) { return keep_decision(transaction, waiting, decision, other, waiting.at); });
    };
    EXPECT_TRUE(decide(Decision::confirmed));
    EXPECT_FALSE(decide(Decision::dropped)) << "it is decided";
    EXPECT_TRUE(all().empty());
}

TEST_P(Proposals, OfOnePersonOneWaits) {
    const auto keep = [](store::Transaction& transaction) { return keep_proposal(transaction, waiting); };
    write(keep);
    EXPECT_THROW(write(keep), store::UniqueViolation);
}

ON_EACH_ENGINE(Proposals);

}  // namespace qaygi::authority
