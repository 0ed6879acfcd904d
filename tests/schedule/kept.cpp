// Schedules as kept, on both engines: loaded whole, changed from the version they were read in, moved from state to state once.

#include <gtest/gtest.h>

#include <thread>

#include "documents/store/documents.hpp"
#include "schedule/invented.hpp"
#include "schedule/store/claims.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/search.hpp"
#include "store/engines.hpp"

namespace qaygi::schedule {
namespace {

using store::Connection;
using store::Transaction;

class Schedules : public store::OnEachEngine {
protected:
    Key begun() {
        return database().write(
            [](Transaction& transaction) { return begin(transaction, person::invented_employer(), childcare(), registration(), accountant(), at(0)); });
    }
    Schedule loaded(const Key& key) {
        return database().read([&](Connection& connection) { return load(connection, benefits(), key).value(); });
    }
    Draft drafted(const Key& key) { return std::get<Draft>(loaded(key)); }

    // A draft with one line that lacks nothing.
    Draft filled() {
        Key key = begun();
        database().write([&](Transaction& transaction) { return add_line(transaction, drafted_in(transaction, key), insured(), at(1)); });
        keep(drafted(key), line());
        return drafted(key);
    }
    void keep(const Draft& draft, const Line& changed) {
        auto kept = database().write([&](Transaction& transaction) { return keep_line(transaction, draft, changed, at(2)).has_value(); });
        ASSERT_TRUE(kept);
    }
    static Draft drafted_in(Connection& connection, const Key& key) { return std::get<Draft>(load(connection, benefits(), key).value()); }

    Sent sent_of(const Draft& draft, int second = 60) {
        Sent sent{draft, at(second), "AZ-SM"};
        sent.version += 1;
        sent.steps.push_back({State::sent, at(second), accountant(), {}, {}});
        return sent;
    }
    bool sends(const Sent& sent) {
        return database().write([&](Transaction& transaction) { return keep_sent(transaction, sent); });
    }
    static std::vector<Mark> marks() { return {{{Place::Part::person, 1, "child_born"}, "Şəhadətnamədə 02.10.2024"}, {{Place::Part::person, 1, ""}, ""}}; }
    Returned returned(const Draft& draft) {
        EXPECT_TRUE(sends(sent_of(draft)));
        Returned back{std::get<Sent>(loaded(draft.key))};
        back.version += 1;
        back.steps.push_back({State::returned, at(120), officer(), "data_differ", "Ad uyğun gəlmir", marks()});
        EXPECT_TRUE(database().write([&](Transaction& transaction) { return keep_returned(transaction, back); }));
        return std::get<Returned>(loaded(draft.key));
    }
};

TEST_P(Schedules, BeginAsDraftsWithTheirRegistration) {
    Draft draft = drafted(begun());
    EXPECT_EQ(draft.registration, registration());
    EXPECT_EQ(draft.version, 1);
    ASSERT_EQ(draft.steps.size(), 1u);
    EXPECT_EQ(draft.steps[0].state, State::draft);
    EXPECT_EQ(draft.steps[0].by.name, accountant().name);
    EXPECT_EQ(draft.saved_at, at(0));
}

TEST_P(Schedules, NeverUseANumberAgain) {
    EXPECT_EQ(begun().number, 1);
    Key second = begun();
    EXPECT_EQ(second.number, 2);
    database().write([&](Transaction& transaction) {
        remove(transaction, drafted_in(transaction, second));
        return true;
    });
    EXPECT_FALSE(database().read([&](Connection& connection) { return load(connection, benefits(), second).has_value(); }));
    EXPECT_EQ(begun().number, 3);
}

TEST_P(Schedules, KeepALineWithEverythingInIt) {
    Draft draft = filled();
    ASSERT_EQ(draft.lines.size(), 1u);
    const Line& kept = draft.lines[0];
    EXPECT_EQ(kept.insured.full_name(), insured().full_name());
    EXPECT_EQ(kept.facts, facts());
    EXPECT_EQ(kept.payment, payment_by_post());
    EXPECT_EQ(kept.months, months());
    EXPECT_EQ(kept.version, 2);
    EXPECT_EQ(draft.total(), Money::manat(44));
}

TEST_P(Schedules, KeepAHalfFilledLine) {
    Key key = begun();
    database().write([&](Transaction& transaction) { return add_line(transaction, drafted_in(transaction, key), insured(), at(1)); });
    Line half = line();
    half.facts = benefit::Draft(childcare());
    give(half.facts, "child_born", "2024-02-29");
    half.payment = {};
    half.months = {};
    keep(drafted(key), half);
    EXPECT_EQ(drafted(key).lines[0].facts, half.facts);
    EXPECT_EQ(drafted(key).lines[0].payment, payment::Draft{});
}

TEST_P(Schedules, RefuseALineThatAColleagueSavedFirst) {
    Draft both_read = filled();
    Line mine = both_read.lines[0], theirs = both_read.lines[0];
    keep(both_read, theirs);
    give(mine.facts, "insurance_years", "9");
    auto outcome = database().write([&](Transaction& transaction) { return keep_line(transaction, both_read, mine, at(3)); });
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().version, 3);
    EXPECT_EQ(given(drafted(both_read.key).lines[0].facts, "insurance_years"), "7") << "nothing was written";
}

TEST_P(Schedules, RefuseARegistrationThatAColleagueSavedFirst) {
    Draft both_read = drafted(begun());
    auto save = [&](const Registration& changed) {
        return database().write([&](Transaction& transaction) { return keep_registration(transaction, both_read, changed, at(5)).has_value(); });
    };
    Registration theirs = registration();
    theirs.protocol_number = "15";
    EXPECT_TRUE(save(theirs));
    EXPECT_FALSE(save(registration()));
    EXPECT_EQ(drafted(both_read.key).registration, theirs);
}

TEST_P(Schedules, AreSentOnce) {
    Draft draft = filled();
    Sent sent = sent_of(draft);
    EXPECT_TRUE(sends(sent));
    EXPECT_FALSE(sends(sent)) << "the second one finds no draft";
    Sent kept = std::get<Sent>(loaded(draft.key));
    EXPECT_EQ(kept.sent_at, at(60));
    EXPECT_EQ(kept.branch, "AZ-SM");
    EXPECT_EQ(kept.steps.size(), 2u);
    EXPECT_EQ(kept.lines[0].months, months());
}

TEST_P(Schedules, OfTwoThatSendAtOnceOneDoes) {
    Sent sent = sent_of(filled());
    std::array<bool, 2> outcome{};
    std::array threads{std::thread([&] { outcome[0] = sends(sent); }), std::thread([&] { outcome[1] = sends(sent); })};
    for (std::thread& each : threads) each.join();
    EXPECT_NE(outcome[0], outcome[1]);
}

TEST_P(Schedules, CannotBeChangedOnceSent) {
    Draft draft = filled();
    ASSERT_TRUE(sends(sent_of(draft)));
    auto attempt = [&](auto&& change) {
        EXPECT_THROW(database().write([&](Transaction& transaction) {
            change(transaction);
            return true;
        }),
                     NoLongerDraft);
    };
    attempt([&](Transaction& transaction) { (void)add_line(transaction, draft, insured(), at(90)); });
    attempt([&](Transaction& transaction) { (void)keep_line(transaction, draft, draft.lines[0], at(90)); });
    attempt([&](Transaction& transaction) { remove_line(transaction, draft, 1, at(90)); });
    attempt([&](Transaction& transaction) { remove(transaction, draft); });
    EXPECT_EQ(content_of(loaded(draft.key)).lines.size(), 1u);
}

TEST_P(Schedules, KeepWhyTheyCameBack) {
    Returned back = returned(filled());
    EXPECT_EQ(back.steps.back().reason, "data_differ");
    EXPECT_EQ(back.steps.back().remark, "Ad uyğun gəlmir");
    EXPECT_EQ(back.steps.back().by.name, officer().name);
    EXPECT_EQ(back.steps.back().marks, marks());
}

TEST_P(Schedules, AreCopiedOnceIntoADraft) {
    Returned back = returned(filled());
    auto copies = [&] {
        return database().write([&](Transaction& transaction) {
            Correction correction = copy(back, next_number(transaction, back.key.employer), accountant(), at(180));
            return keep_correction(transaction, correction);
        });
    };
    EXPECT_TRUE(copies());
    EXPECT_FALSE(copies());
    Archived archived = std::get<Archived>(loaded(back.key));
    Draft draft = drafted({back.key.employer, archived.copied_to});
    EXPECT_EQ(draft.copied_from, back.key.number);
    EXPECT_EQ(draft.lines[0].copied_from, back.lines[0].number);
    EXPECT_EQ(draft.lines[0].facts, facts());
    EXPECT_EQ(draft.lines[0].months, months());
    EXPECT_EQ(draft.lines[0].payment, payment_by_post());
}

TEST_P(Schedules, AreAcceptedOrReturnedNotBoth) {
    Draft draft = filled();
    ASSERT_TRUE(sends(sent_of(draft)));
    Sent read_by_both = std::get<Sent>(loaded(draft.key));
    Accepted accepted{read_by_both};
    accepted.version += 1;
    accepted.steps.push_back({State::accepted, at(200), officer(), {}, {}});
    Returned back{read_by_both};
    back.version += 1;
    back.steps.push_back({State::returned, at(200), officer(), "other", "…"});
    EXPECT_TRUE(database().write([&](Transaction& transaction) { return keep_accepted(transaction, accepted); }));
    EXPECT_FALSE(database().write([&](Transaction& transaction) { return keep_returned(transaction, back); }));
    EXPECT_EQ(state_of(loaded(draft.key)), State::accepted);
}

TEST_P(Schedules, TellWhichMonthsOfAChildAreClaimed) {
    Draft first = filled();
    Draft second = filled();
    const std::string child = *subject_of(line());
    auto claimed = [&](const Voen& employer, int schedule) {
        return database().read([&](Connection& connection) { return claimed_months(connection, childcare(), child, {employer, schedule}, 1); });
    };
    auto own = claimed(second.key.employer, second.key.number);
    ASSERT_EQ(own.size(), 1u) << "only ticked months, and not the line itself";
    EXPECT_EQ(own[0].key, first.key);
    EXPECT_EQ(own[0].state, State::draft);
    EXPECT_EQ(iso(own[0].month), "2025-09");
    const Voen other = Voen::stored("9900003611");
    EXPECT_EQ(claimed(other, 1).size(), 2u) << "a draft claims its months against every other employer";
    EXPECT_EQ(claimed(other, 1)[0].state, State::draft);
    ASSERT_TRUE(sends(sent_of(first)));
    EXPECT_EQ(claimed(other, 1)[0].state, State::sent);
    EXPECT_EQ(claimed(second.key.employer, second.key.number)[0].state, State::sent);
}

TEST_P(Schedules, ForgetClaimsOfReturnedOnes) {
    returned(filled());
    auto claimed = database().read([&](Connection& connection) {
        return claimed_months(connection, childcare(), *subject_of(line()), {person::invented_employer(), 99}, 1);
    });
    EXPECT_TRUE(claimed.empty());
}

TEST_P(Schedules, AreFoundByEachCondition) {
    Draft draft = filled();
    Key empty = begun();
    ASSERT_TRUE(sends(sent_of(draft)));
    auto numbers = [&](Conditions conditions) {
        std::vector<int> found;
        auto page = database().read([&](Connection& connection) { return find(connection, person::invented_employer(), conditions, {}); });
        for (const Found& each : page.rows) found.push_back(each.key.number);
        return found;
    };
    using Numbers = std::vector<int>;
    EXPECT_EQ(numbers({}), (Numbers{empty.number, draft.key.number})) << "newest first";
    EXPECT_EQ(numbers({.state = State::sent}), Numbers{draft.key.number});
    EXPECT_EQ(numbers({.number = empty.number}), Numbers{empty.number});
    EXPECT_EQ(numbers({.registered_from = date(2026, 11, 3)}), Numbers{});
    EXPECT_EQ(numbers({.registered_from = date(2026, 11, 2), .registered_to = date(2026, 11, 2)}).size(), 2u);
    EXPECT_EQ(numbers({.registered_to = date(2026, 11, 1)}), Numbers{});
    EXPECT_EQ(numbers({.payment_month = std::chrono::year{2026} / 11}).size(), 2u);
    EXPECT_EQ(numbers({.insured = "ağaza"}), Numbers{draft.key.number});
    EXPECT_EQ(numbers({.insured = "NƏRMİN"}), Numbers{draft.key.number});
    EXPECT_EQ(numbers({.insured = insured().ssn.text()}), Numbers{draft.key.number});
    EXPECT_EQ(numbers({.insured = "4ab7cd2"}), Numbers{draft.key.number});
    EXPECT_EQ(numbers({.insured = "%"}), Numbers{}) << "a sign of LIKE is a letter like any other";
    EXPECT_EQ(numbers({.protocol_number = "4"}).size(), 2u);
    EXPECT_EQ(numbers({.protocol_number = "_"}), Numbers{});
}

TEST_P(Schedules, AreListedPageByPage) {
    for (int i = 0; i <= rows_of_a_page; ++i) begun();
    auto page = [&](std::optional<int> before) {
        return database().read([&](Connection& connection) { return find(connection, person::invented_employer(), {}, before); });
    };
    FoundPage first = page({});
    EXPECT_EQ(first.rows.size(), static_cast<std::size_t>(rows_of_a_page));
    ASSERT_TRUE(first.next_before.has_value());
    FoundPage second = page(first.next_before);
    ASSERT_EQ(second.rows.size(), 1u);
    EXPECT_EQ(second.rows[0].key.number, 1);
    EXPECT_FALSE(second.next_before.has_value());
}

TEST_P(Schedules, AreCountedByState) {
    ASSERT_TRUE(sends(sent_of(filled())));
    begun();
    auto counts = database().read([](Connection& connection) { return count_by_state(connection, person::invented_employer()); });
    EXPECT_EQ(counts, (std::map<std::string, Counts>{{"childcare_under_three", {1, 1, 0, 0, 0}}}));
}

ON_EACH_ENGINE(Schedules);

}  // namespace
}  // namespace qaygi::schedule
