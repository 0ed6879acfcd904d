// What was kept for long enough goes, a millisecond before that it stays; and the journal says so.

#include "schedule/store/retention.hpp"

#include <gtest/gtest.h>

#include "documents/store/documents.hpp"
#include "evidence/store/journal.hpp"
#include "schedule/invented.hpp"
#include "schedule/store/schedules.hpp"
#include "store/engines.hpp"

namespace qaygi::schedule {
namespace {

using namespace std::chrono_literals;
using store::Connection;
using store::Transaction;

const Instant now = at(1'000'000);

class Retention : public store::OnEachEngine {
protected:
    Key draft_with_documents(int count, int second = 0) {
        return database().write([&](Transaction& transaction) {
            const Key key = begin(transaction, person::invented_employer(), childcare(), registration(), accountant(), at(second));
            const documents::Kept scan{"sənəd.pdf", documents::Form::pdf, 10, std::string(64, 'a')};
            for (int number = 0; number < count; ++number)
                documents::add(transaction, key.employer, key.number, {documents::Kind::other}, scan, at(second), accountant().fin);
            return key;
        });
    }
    Sent send(const Key& key) {
        Sent sent{std::get<Draft>(loaded(key).value()), at(60), "AZ-SM"};
        sent.version += 1;
        sent.steps.push_back({State::sent, at(60), accountant(), {}, {}});
        EXPECT_TRUE(database().write([&](Transaction& transaction) { return keep_sent(transaction, sent); }));
        return sent;
    }
    void accept(const Key& key, int second) {
        Accepted accepted{send(key)};
        accepted.version += 1;
        accepted.steps.push_back({State::accepted, at(second), officer(), {}, {}});
        EXPECT_TRUE(database().write([&](Transaction& transaction) { return keep_accepted(transaction, accepted); }));
    }
    std::optional<Schedule> loaded(const Key& key) {
        return database().read([&](Connection& connection) { return load(connection, benefits(), key); });
    }
    std::size_t documents_of(const Key& key) {
        return database().read([&](Connection& connection) { return documents::list(connection, key.employer, key.number).size(); });
    }
    std::vector<Key> left(Instant before, int most = 100) {
        return database().read([&](Connection& connection) { return drafts_left_since(connection, before, most); });
    }
    bool remove_left(const Key& key, Instant before) {
        return database().write([&](Transaction& transaction) { return remove_left_draft(transaction, key, before, now); });
    }
    std::vector<Key> closed(Instant before) {
        return database().read([&](Connection& connection) { return closed_since(connection, before, 100); });
    }
    std::int64_t strip(const Key& key) {
        return database().write([&](Transaction& transaction) { return remove_documents_of_closed(transaction, key, now); });
    }
    std::vector<evidence::Recorded> journal() {
        return database().read([](Connection& connection) { return evidence::entries(connection, person::invented_employer()); });
    }
};

TEST_P(Retention, ADraftGoesWithItsDocumentsOnceItWasLeftForLongEnough) {
    const Key key = draft_with_documents(2);
    EXPECT_TRUE(left(at(0)).empty());
    EXPECT_FALSE(remove_left(key, at(0)));
    EXPECT_EQ(left(at(0) + 1ms), std::vector{key});
    EXPECT_TRUE(remove_left(key, at(0) + 1ms));
    EXPECT_FALSE(remove_left(key, at(0) + 1ms));
    EXPECT_FALSE(loaded(key));
    EXPECT_EQ(documents_of(key), 0u);
    const auto entries = journal();
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].what, "schedule.draft_expired");
    EXPECT_EQ(entries[0].subject, "schedule/1");
    EXPECT_EQ(entries[0].details, R"({"documents":2})");
    EXPECT_EQ(entries[0].at, now);
}

TEST_P(Retention, ADraftThatWasTouchedOrSentStays) {
    const Key touched = draft_with_documents(0), sent = draft_with_documents(1);
    database().write([&](Transaction& transaction) {
        touch(transaction, std::get<Draft>(load(transaction, benefits(), touched).value()), at(500));
        return std::monostate();
    });
    send(sent);
    EXPECT_TRUE(left(at(500)).empty());
    EXPECT_FALSE(remove_left(touched, at(500)));
    EXPECT_FALSE(remove_left(sent, now));
    EXPECT_EQ(documents_of(sent), 1u);
    EXPECT_TRUE(journal().empty());
}

TEST_P(Retention, TheOldestDraftsComeFirst) {
    const Key younger = draft_with_documents(0, 20), older = draft_with_documents(0, 10);
    EXPECT_EQ(left(now), (std::vector{older, younger}));
    EXPECT_EQ(left(now, 1), std::vector{older});
}

TEST_P(Retention, DocumentsOfAnAcceptedScheduleGoAndTheScheduleStays) {
    const Key key = draft_with_documents(3), waiting = draft_with_documents(1);
    send(waiting);
    accept(key, 120);
    EXPECT_TRUE(closed(at(120)).empty());
    EXPECT_EQ(closed(at(120) + 1ms), std::vector{key});
    EXPECT_EQ(strip(key), 3);
    EXPECT_EQ(strip(key), 0);
    EXPECT_TRUE(closed(now).empty());
    EXPECT_TRUE(loaded(key));
    EXPECT_EQ(documents_of(waiting), 1u);
    const auto entries = journal();
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].what, "schedule.documents_expired");
    EXPECT_EQ(entries[0].details, R"({"documents":3})");
    EXPECT_TRUE(database().read([](Connection& connection) { return evidence::verify(connection, person::invented_employer()).has_value(); }));
}

ON_EACH_ENGINE(Retention);

}  // namespace
}  // namespace qaygi::schedule
