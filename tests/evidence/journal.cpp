#include "evidence/store/journal.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "store/engines.hpp"

namespace qaygi::evidence {
namespace {

const Voen employer = Voen::stored("1400000011"), neighbour = Voen::stored("1400000021");
const Fin person = Fin::stored("5AAAAA1");

Entry deed(std::string subject, std::optional<Voen> whose = employer) {
    return {std::move(whose), from_milliseconds(1'763'625'727'123), person, "schedule.sent", std::move(subject), "{}"};
}

class Journal : public store::OnEachEngine {
protected:
    void keep(const Entry& entry) {
        database().write([&](store::Transaction& transaction) {
            record(transaction, entry);
            return 0;
        });
    }
    Result<End, Broken> verified(const std::optional<Voen>& whose = employer) {
        return database().read([&](store::Connection& connection) { return verify(connection, whose); });
    }
    void tamper(const store::Sql& sql) {
        database().write([&](store::Transaction& transaction) { return transaction.change(sql); });
    }
};

TEST_P(Journal, KeepsEntriesInTheirOrderForEachEmployer) {
    keep(deed("schedule/1"));
    keep(deed("schedule/2"));
    keep(deed("schedule/1", neighbour));
    keep(deed("texts", std::nullopt));
    const auto found = database().read([](store::Connection& connection) { return entries(connection, employer); });
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].subject, "schedule/2");
    EXPECT_EQ(found[0].previous, found[1].hash);
    EXPECT_EQ(found[1].number, 1);
    EXPECT_EQ(found[1].at, deed("").at);
    const auto older = database().read([](store::Connection& connection) { return entries(connection, employer, 5, 2); });
    ASSERT_EQ(older.size(), 1u);
    EXPECT_EQ(older[0].subject, "schedule/1");
    EXPECT_EQ(verified()->entries, 2);
    EXPECT_EQ(verified()->hash, found[0].hash);
    EXPECT_EQ(verified(std::nullopt)->entries, 1);
    EXPECT_EQ(verified(Voen::stored("1400000031")), End{});
}

const store::Sql change_details{"test.change_details", "UPDATE journal SET details = '{\"amount\":1}' WHERE entry = 2"};
const store::Sql change_hash{"test.change_hash", "UPDATE journal SET hash = previous WHERE entry = 3"};
const store::Sql remove_entry{"test.remove_entry", "DELETE FROM journal WHERE entry = 2"};
const store::Sql move_entry{"test.move_entry", "UPDATE journal SET entry = 9 WHERE entry = 3"};

TEST_P(Journal, ShowsWhereItWasChanged) {
    for (const auto& [change, where] : {std::pair(&change_details, 2), {&change_hash, 3}, {&remove_entry, 2}, {&move_entry, 3}}) {
        const auto whose = Voen::stored("140000004" + std::to_string(where));
        database().write([](store::Transaction& transaction) {
            static const store::Sql clear{"test.clear_journal", "DELETE FROM journal"};
            return transaction.change(clear);
        });
        for (int i = 1; i <= 3; ++i) keep(deed("schedule/" + std::to_string(i), whose));
        ASSERT_TRUE(verified(whose).has_value());
        tamper(*change);
        ASSERT_FALSE(verified(whose).has_value()) << change->name();
        EXPECT_EQ(verified(whose).error().entry, where) << change->name();
    }
}

TEST_P(Journal, ChainsDeedsThatMeet) {
    {
        std::vector<std::jthread> persons;
        for (int i = 0; i < 8; ++i) {
            persons.emplace_back([&] {
                for (int j = 0; j < 10; ++j) keep(deed("schedule/1"));
            });
        }
    }
    ASSERT_TRUE(verified().has_value());
    EXPECT_EQ(verified()->entries, 80);
}

TEST(Canonical, TellsFieldsApart) {
    auto one = deed("ab"), other = deed("a");
    one.details = "c";
    other.details = "bc";
    EXPECT_NE(canonical(one, 1, ""), canonical(other, 1, ""));
    EXPECT_NE(canonical(one, 1, ""), canonical(one, 2, ""));
    EXPECT_EQ(canonical(one, 1, "0a"), "2:0a10:14000000111:113:17636257271237:5AAAAA113:schedule.sent2:ab1:c");
}

ON_EACH_ENGINE(Journal);

}  // namespace
}  // namespace qaygi::evidence
