// Sessions, pending sign-ins, attempts and officers, on both engines.

#include <gtest/gtest.h>

#include "identity/store/kept_forms.hpp"
#include "identity/store/officers.hpp"
#include "identity/store/pending.hpp"
#include "identity/store/sessions.hpp"
#include "store/engines.hpp"

namespace qaygi::identity {
namespace {

using std::chrono::milliseconds;

const Instant now = date(2026, 11, 20) + std::chrono::hours(8);
const Fin fin = Fin::stored("5XK9T2M");

struct Kept : store::OnEachEngine {
    template <class Function>
    auto write(Function&& function) {
        return database().write([&](store::Transaction& transaction) {
            if constexpr (std::is_void_v<decltype(function(transaction))>) {
                function(transaction);
                return std::monostate();
            } else {
                return function(transaction);
            }
        });
    }
    std::optional<Session> session(const std::string& id) {
        return database().read([&](store::Connection& connection) { return find_session(connection, id); });
    }
    std::optional<PendingSignIn> pending(const std::string& id) {
        return database().read([&](store::Connection& connection) { return find_pending(connection, id); });
    }
    static Session head(const std::string& id) {
        return {.id = id,
                .fin = fin,
                .name = "Nərgiz Şükürlü",
                .means = {MeansKind::card, "AZE0000001"},
                .certified = {{Voen::stored("0012347011"), "“Nümunə” MMC", true}, {Voen::stored("0025928771"), "“Başqa” ASC", true}},
                .employer = Voen::stored("0012347011"),
                .opened = now,
                .last_seen = now};
    }
    static PendingSignIn sign_in(const std::string& id, const std::string& phone = "+994501112233", Instant at = now) {
        return {.id = id,
                .phone = Phone::stored(phone),
                .user_id = UserId::stored("123456"),
                .hash = std::string("h\0\xff", 3),
                .way_back = "/menu",
                .started = at};
    }
    std::optional<Later> reserve(const PendingSignIn& wished, const std::string& earlier = "", const std::string& address = "10.0.0.1") {
        return write([&](store::Transaction& transaction) { return reserve_number(transaction, wished, earlier, address, limits); });
    }
    AttemptLimits limits{.per_number = 3, .per_address = 6};
};

}  // namespace

TEST_P(Kept, SessionComesBackAsItWas) {
    write([](auto& transaction) { open_session(transaction, head("one")); });
    const auto found = session("one");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->fin, fin);
    EXPECT_EQ(found->name, "Nərgiz Şükürlü");
    EXPECT_EQ(found->employer, head("one").employer);
    EXPECT_EQ(found->certified, head("one").certified);
    EXPECT_EQ(found->means, head("one").means);
    EXPECT_TRUE(found->chosen);
    EXPECT_EQ(found->post, std::nullopt);
    EXPECT_EQ(found->opened, now);
    EXPECT_EQ(found->last_seen, now);
    EXPECT_FALSE(session("two"));
}

TEST_P(Kept, SessionSurvivesARestart) {
    write([](auto& transaction) { open_session(transaction, head("one")); });
    store::Database again(address());
    EXPECT_TRUE(again.read([](store::Connection& connection) { return find_session(connection, "one"); }));
}

TEST_P(Kept, SessionIsNotedForwardsOnly) {
    write([](auto& transaction) { open_session(transaction, head("one")); });
    write([](auto& transaction) { note_seen(transaction, "one", now + milliseconds(60'000)); });
    write([](auto& transaction) { note_seen(transaction, "one", now + milliseconds(30'000)); });
    EXPECT_EQ(session("one")->last_seen, now + milliseconds(60'000));
}

TEST_P(Kept, SessionClosesOnce) {
    write([](auto& transaction) { open_session(transaction, head("one")); });
    EXPECT_TRUE(write([](auto& transaction) { return close_session(transaction, "one"); }));
    EXPECT_FALSE(write([](auto& transaction) { return close_session(transaction, "one"); }));
    EXPECT_FALSE(session("one"));
}

TEST_P(Kept, EndedSessionsAreForgottenADayAfterTheyBegan) {
    write([](auto& transaction) { open_session(transaction, head("one")); });
    write([](auto& transaction) { forget_ended_sessions(transaction, SessionLimits(), now + 2 * SessionLimits().open); });
    EXPECT_TRUE(session("one"));
    write([](auto& transaction) { forget_ended_sessions(transaction, SessionLimits(), now + 2 * SessionLimits().open + milliseconds(1)); });
    EXPECT_FALSE(session("one"));
}

TEST_P(Kept, AnOfficerIsWhomTheListNamesNow) {
    auto officer = head("one");
    officer.employer.reset();
    write([&](auto& transaction) { open_session(transaction, officer); });
    EXPECT_EQ(session("one")->post, std::nullopt);
    write([](auto& transaction) { keep_officer(transaction, {fin, "Nərgiz Şükürlü", "AZ-BA"}); });
    EXPECT_EQ(session("one")->post, (Post{"AZ-BA", Role::officer}));
    write([](auto& transaction) { keep_officer(transaction, {fin, "Nərgiz Şükürlü", "AZ-GA"}); });
    EXPECT_EQ(session("one")->post, (Post{"AZ-GA", Role::officer}));
}

TEST_P(Kept, AStruckOutOfficerIsNone) {
    write([](auto& transaction) {
        open_session(transaction, head("one"));
        keep_officer(transaction, {fin, "Nərgiz Şükürlü", "AZ-BA", Role::auditor});
    });
    EXPECT_EQ(session("one")->post, (Post{"AZ-BA", Role::auditor}));
    EXPECT_TRUE(write([](auto& transaction) { return remove_officer(transaction, fin); }));
    EXPECT_FALSE(write([](auto& transaction) { return remove_officer(transaction, fin); }));
    EXPECT_EQ(session("one")->post, std::nullopt);
}

TEST_P(Kept, OtherMeansAreNoticedOnceAndNotTheFirst) {
    const auto note = [&](const std::string& number) {
        return write([&](auto& transaction) { return note_means(transaction, fin, "Nərgiz Şükürlü", {MeansKind::card, number}, now); });
    };
    EXPECT_FALSE(note("AZE0000001")) << "nothing was used before";
    EXPECT_FALSE(note("AZE0000001"));
    EXPECT_TRUE(note("AZE0000002"));
    EXPECT_FALSE(note("AZE0000002"));
}

TEST_P(Kept, AFormIsKeptForItsPersonOnly) {
    const KeptForm form{"the-form", fin, Voen::stored("0012347011"), "/schedules/7/registration", "protocol=1%20a", now};
    write([&](auto& transaction) { keep_form(transaction, form); });
    const auto found = [&](const Fin& person) {
        return database().read([&](store::Connection& connection) { return find_kept_form(connection, "the-form", person); });
    };
    EXPECT_EQ(found(fin)->fields, form.fields);
    EXPECT_EQ(found(fin)->employer, form.employer);
    EXPECT_FALSE(found(Fin::stored("5XK9T2N")));
    write([](auto& transaction) { forget_old_forms(transaction, now + std::chrono::days(1)); });
    EXPECT_TRUE(found(fin));
    write([](auto& transaction) { forget_old_forms(transaction, now + std::chrono::days(1) + milliseconds(1)); });
    EXPECT_FALSE(found(fin));
}

TEST_P(Kept, OneUserIdIsNotTriedWithManyNumbers) {
    limits = {.per_number = 3, .per_user_id = 2, .per_address = 6};
    EXPECT_FALSE(reserve(sign_in("one", "+994501112231")));
    EXPECT_FALSE(reserve(sign_in("two", "+994501112232")));
    const auto later = reserve(sign_in("three", "+994501112233"));
    ASSERT_TRUE(later);
    EXPECT_EQ(later->why, NotNow::too_many_for_user_id);
}

TEST_P(Kept, PendingComesBackAsItWas) {
    EXPECT_FALSE(reserve(sign_in("one")));
    write([](auto& transaction) { keep_gateway_session(transaction, "one", "gateway-1"); });
    const auto found = pending("one");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->phone, sign_in("one").phone);
    EXPECT_EQ(found->user_id, sign_in("one").user_id);
    EXPECT_EQ(found->gateway_session, "gateway-1");
    EXPECT_EQ(found->hash, sign_in("one").hash);
    EXPECT_EQ(found->way_back, "/menu");
    EXPECT_FALSE(found->unknown);
    EXPECT_EQ(found->ended, std::nullopt);
    EXPECT_EQ(found->started, now);
    write([](auto& transaction) { keep_unknown(transaction, "one"); });
    EXPECT_TRUE(pending("one")->unknown);
}

TEST_P(Kept, ANumberHasOneLiveSignIn) {
    EXPECT_FALSE(reserve(sign_in("one")));
    const auto later = reserve(sign_in("two", "+994501112233", now + milliseconds(1)));
    ASSERT_TRUE(later);
    EXPECT_EQ(later->why, NotNow::number_is_asked);
    EXPECT_EQ(later->until, now + limits.wait);
    EXPECT_FALSE(reserve(sign_in("three", "+994501112244")));
}

TEST_P(Kept, ANumberIsFreeWhenTheWaitIsOver) {
    EXPECT_FALSE(reserve(sign_in("one")));
    EXPECT_TRUE(reserve(sign_in("two", "+994501112233", now + limits.wait - milliseconds(1))));
    EXPECT_FALSE(reserve(sign_in("two", "+994501112233", now + limits.wait)));
    EXPECT_FALSE(pending("one"));
}

TEST_P(Kept, ANumberIsFreeWhenTheSignInEnded) {
    EXPECT_FALSE(reserve(sign_in("one")));
    write([](auto& transaction) { end_pending(transaction, "one", explain(PhoneResult::user_cancelled)); });
    EXPECT_EQ(pending("one")->ended, explain(PhoneResult::user_cancelled));
    EXPECT_FALSE(reserve(sign_in("two")));
}

TEST_P(Kept, TheSameBrowserMayStartAgain) {
    EXPECT_FALSE(reserve(sign_in("one")));
    EXPECT_FALSE(reserve(sign_in("two"), "one"));
    EXPECT_FALSE(pending("one"));
}

TEST_P(Kept, PendingIsTakenOnce) {
    EXPECT_FALSE(reserve(sign_in("one")));
    EXPECT_TRUE(write([](auto& transaction) { return remove_pending(transaction, "one"); }));
    EXPECT_FALSE(write([](auto& transaction) { return remove_pending(transaction, "one"); }));
}

TEST_P(Kept, ANumberIsTriedSoOften) {
    for (int attempt = 0; attempt < limits.per_number; ++attempt) EXPECT_FALSE(reserve(sign_in("one"), "one")) << attempt;
    const auto later = reserve(sign_in("one"), "one");
    ASSERT_TRUE(later);
    EXPECT_EQ(later->why, NotNow::too_many_for_number);
    EXPECT_EQ(later->until, end_of(quarter_of(now)));
    EXPECT_FALSE(reserve(sign_in("one", "+994501112233", later->until), "one"));
}

TEST_P(Kept, SuccessForgetsTheAttemptsOfTheNumber) {
    for (int attempt = 0; attempt < limits.per_number; ++attempt) reserve(sign_in("one"), "one");
    write([](auto& transaction) { forget_attempts(transaction, sign_in("one").phone, sign_in("one").user_id); });
    EXPECT_FALSE(reserve(sign_in("one"), "one"));
}

TEST_P(Kept, AnAddressTriesSoOften) {
    const auto number = [](int attempt) { return "+99450111220" + std::to_string(attempt); };
    const auto name = [](int attempt) { return std::to_string(attempt); };
    for (int attempt = 0; attempt < limits.per_address; ++attempt) EXPECT_FALSE(reserve(sign_in(name(attempt), number(attempt)))) << attempt;
    const auto later = reserve(sign_in("last", number(8)));
    ASSERT_TRUE(later);
    EXPECT_EQ(later->why, NotNow::too_many_from_address);
    EXPECT_FALSE(reserve(sign_in("last", number(8)), "", "10.0.0.2"));
}

TEST_P(Kept, OldAttemptsAreForgottenAndOldPendingOnesToo) {
    for (int attempt = 0; attempt < limits.per_number; ++attempt) reserve(sign_in("one"), "one");
    write([](auto& transaction) { forget_old_attempts(transaction, now + std::chrono::hours(1) - milliseconds(1)); });
    EXPECT_TRUE(pending("one"));
    write([](auto& transaction) { forget_old_attempts(transaction, now + std::chrono::hours(1)); });
    EXPECT_FALSE(pending("one"));
    EXPECT_FALSE(reserve(sign_in("one"), "one")) << "the attempts of an hour ago are forgotten";
}

ON_EACH_ENGINE(Kept);

}  // namespace qaygi::identity
