#include <atomic>
#include <latch>
#include <thread>

#include "store/sample.hpp"

namespace qaygi::store {
namespace {

class Transactions : public Sample {};

TEST_P(Transactions, AFunctionThatThrowsLeavesNothing) {
    EXPECT_THROW(database().write([](Transaction& transaction) -> int {
        transaction.change(add_named, 1, "one");
        throw std::runtime_error("changed my mind");
    }),
                 std::runtime_error);
    EXPECT_EQ(samples(database()), 0);
    add(database(), 1, "one");
    EXPECT_EQ(samples(database()), 1);
}

TEST_P(Transactions, TheSameKeyTwiceIsAUniqueViolation) {
    add(database(), 1, "one");
    EXPECT_THROW(add(database(), 1, "two"), UniqueViolation);
    EXPECT_THROW(add(database(), 2, "one"), UniqueViolation);
    EXPECT_EQ(samples(database()), 1);
}

TEST_P(Transactions, AFailedStatementFailsTheTransactionEvenWhenCaught) {
    EXPECT_THROW(database().write([](Transaction& transaction) {
        transaction.change(add_named, 1, "one");
        EXPECT_THROW(transaction.change(add_named, 1, "two"), UniqueViolation);
        EXPECT_THROW(transaction.rows(count_samples), UniqueViolation);
        return 0;
    }),
                 UniqueViolation);
    EXPECT_EQ(samples(database()), 0);
}

const Sql add_if_new{"test.add_if_new", "INSERT INTO sample (id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING"};

TEST_P(Transactions, OnConflictTellsByTheNumberOfRows) {
    const auto add_twice = [](Transaction& transaction) {
        const auto first = transaction.change(add_if_new, 1, "one"), second = transaction.change(add_if_new, 1, "one");
        return std::pair(first, second);
    };
    EXPECT_EQ(database().write(add_twice), std::pair(std::int64_t{1}, std::int64_t{0}));
    EXPECT_EQ(samples(database()), 1);
}

const Sql add_owned{"test.add_owned", "INSERT INTO sample (id, owner) VALUES ($1, $2)"};

TEST_P(Transactions, AnOwnerThatIsNotThereIsRefused) {
    const auto orphan = [](Transaction& transaction) { return transaction.change(add_owned, 1, 99); };
    try {
        database().write(orphan);
        FAIL() << "the foreign key was not checked";
    } catch (const UniqueViolation&) {
        FAIL() << "a foreign key is not a unique key";
    } catch (const Fault& fault) {
        EXPECT_EQ(fault.later(), Fault::Later::does_not_help);
    }
}

TEST_P(Transactions, AReadChangesNothing) {
    EXPECT_THROW(database().read([](Connection& connection) { return connection.run(add_named, {std::int64_t{1}, std::string("one")}); }), Fault);
    EXPECT_EQ(samples(database()), 0);
}

TEST_P(Transactions, AReadSeesOneState) {
    database().read([&](Connection& connection) {
        EXPECT_EQ(connection.row(count_samples)->get<int>(0), 0);
        add(database(), 1, "one");
        EXPECT_EQ(connection.row(count_samples)->get<int>(0), 0);
        return 0;
    });
    EXPECT_EQ(samples(database()), 1);
}

TEST_P(Transactions, AWriteInsideAWriteIsABug) {
    EXPECT_THROW(database().write([&](Transaction&) {
        add(database(), 1, "one");
        return 0;
    }),
                 Bug);
    EXPECT_THROW(database().write([&](Transaction&) { return samples(database()); }), Bug);
    add(database(), 1, "one");
}

TEST_P(Transactions, MoreThanOneRowWhereOneIsPromisedIsABug) {
    add(database(), 1, "one");
    add(database(), 2, "two");
    static const Sql all{"test.all", "SELECT id FROM sample"};
    EXPECT_THROW(database().read([](Connection& connection) { return connection.row(all).has_value(); }), Bug);
}

const Sql put_count{"test.put_count", "INSERT INTO sample (id, number) VALUES (0, 0)"};
const Sql read_count{"test.read_count", "SELECT number FROM sample WHERE id = 0"};
const Sql write_count{"test.write_count", "UPDATE sample SET number = $1 WHERE id = 0"};

// Reads and writes back in the program: only transactions that exclude one another count right.
TEST_P(Transactions, WritersThatMeetLoseNothing) {
    constexpr int writers = 8, each = 25;
    database().write([](Transaction& transaction) { return transaction.change(put_count); });
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&] {
                for (int i = 0; i < each; ++i) {
                    database().write([](Transaction& transaction) {
                        const auto count = transaction.row(read_count)->get<std::int64_t>(0);
                        return transaction.change(write_count, count + 1);
                    });
                }
            });
        }
    }
    EXPECT_EQ(database().read([](Connection& connection) { return connection.row(read_count)->get<int>(0); }), writers * each);
}

// Half of the writers fail, in every way there is; the others are kept whole.
TEST_P(Transactions, OneThatFailsDoesNotHurtTheOthers) {
    constexpr int writers = 16, each = 20;
    add(database(), 1'000'000, "taken");
    std::atomic<int> refused = 0;
    std::latch together(writers);
    const auto write_one = [&](int id) {
        database().write([&](Transaction& transaction) {
            transaction.change(add_named, id, std::to_string(id));
            if (id % 4 == 1) transaction.change(add_named, id + 500'000, "taken");
            if (id % 4 == 3) throw std::runtime_error("no");
            return transaction.change(add_named, id + 500'000, "also " + std::to_string(id));
        });
    };
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                together.arrive_and_wait();
                for (int i = 0; i < each; ++i) {
                    try {
                        write_one(writer * each + i);
                    } catch (const std::exception&) {
                        ++refused;
                    }
                }
            });
        }
    }
    EXPECT_EQ(refused, writers * each / 2);
    EXPECT_EQ(samples(database()), 1 + writers * each);
}

const Sql defer{"test.defer", "INSERT INTO later (id, owner) VALUES ($1, $2)"};

// A promise checked only at the commit fails the commit that several share; each is then carried out by itself.
TEST_P(Transactions, ACommitThatFailsHurtsOnlyItsCause) {
    apply_files(address(),
                {{"9002_later.sql",
                  "CREATE TABLE later (id INTEGER NOT NULL PRIMARY KEY, owner INTEGER REFERENCES owner (id) DEFERRABLE INITIALLY DEFERRED) STRICT;"}});
    constexpr int writers = 8, each = 10;
    std::atomic<int> refused = 0;
    std::latch together(writers);
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                together.arrive_and_wait();
                for (int i = 0; i < each; ++i) {
                    try {
                        const std::optional<int> owner = i == 5 ? std::optional(99) : std::nullopt;
                        database().write([&](Transaction& transaction) { return transaction.change(defer, writer * each + i, owner); });
                    } catch (const Fault&) {
                        ++refused;
                    }
                }
            });
        }
    }
    static const Sql count{"test.count_later", "SELECT count(*) FROM later"};
    EXPECT_EQ(refused, writers);
    EXPECT_EQ(database().read([](Connection& connection) { return connection.row(count)->get<int>(0); }), writers * (each - 1));
}

ON_EACH_ENGINE(Transactions);

}  // namespace
}  // namespace qaygi::store
