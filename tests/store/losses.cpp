#include <thread>

#include "store/sample.hpp"

namespace qaygi::store {
namespace {

class Losses : public Sample {};

// Writes pairs of rows from four threads for as long as it lives, and says after each which pair was acknowledged.
[[noreturn]] void write_and_tell(const std::string& address, int pipe) {
    Database database(address);
    std::vector<std::jthread> threads;
    for (std::int64_t thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (std::int64_t id = thread; id < 1'000'000; id += 4) {
                database.write([&](Transaction& transaction) {
                    transaction.change(add_named, id, "first " + std::to_string(id));
                    return transaction.change(add_named, id + 1'000'000, "second " + std::to_string(id));
                });
                if (write(pipe, &id, sizeof id) != sizeof id) _exit(1);
            }
        });
    }
    threads.clear();
    _exit(0);
}

std::vector<std::int64_t> acknowledged_before_the_kill(const std::string& address) {
    int ends[2];
    EXPECT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) write_and_tell(address, ends[1]);
    close(ends[1]);
    std::vector<std::int64_t> acknowledged;
    std::int64_t id = 0;
    while (acknowledged.size() < 200 && read(ends[0], &id, sizeof id) == sizeof id) acknowledged.push_back(id);
    kill(child, SIGKILL);
    while (read(ends[0], &id, sizeof id) == sizeof id) acknowledged.push_back(id);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return acknowledged;
}

const Sql halves{
    "test.halves",
    "SELECT count(*) FROM sample one WHERE NOT EXISTS (SELECT 1 FROM sample other WHERE other.id = one.id + 1000000 OR other.id = one.id - 1000000)"};

TEST_P(Losses, AProgramKilledWhileItWritesKeepsWhatItAcknowledged) {
    for (int time = 0; time < 3; ++time) {
        const auto acknowledged = acknowledged_before_the_kill(address());
        ASSERT_GE(acknowledged.size(), 200u);
        Database after(address());
        after.read([&](Connection& connection) {
            for (const auto id : acknowledged) EXPECT_TRUE(connection.row(find_sample, id).has_value()) << id;
            EXPECT_EQ(connection.row(halves)->get<int>(0), 0);
            return 0;
        });
        static const Sql clear{"test.clear", "DELETE FROM sample"};
        after.write([](Transaction& transaction) { return transaction.change(clear); });
    }
}

ON_EACH_ENGINE(Losses);

const Sql cut_others{"test.cut_others",
                     "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"};

class Server : public Sample {
protected:
    // As when the server is restarted: every other connection to this database is broken.
    void cut() {
        Database(address()).read([](Connection& connection) { return connection.row(cut_others)->get<int>(0); });
    }
};

TEST_P(Server, RestartedBetweenTransactionsIsNotNoticed) {
    add(database(), 1, "one");
    cut();
    add(database(), 2, "two");
    cut();
    EXPECT_EQ(samples(database()), 2);
}

TEST_P(Server, LostInsideATransactionIsAFaultThatPasses) {
    add(database(), 1, "one");
    try {
        database().write([&](Transaction& transaction) {
            transaction.change(add_named, 2, "two");
            std::jthread([&] { cut(); }).join();
            return transaction.change(add_named, 3, "three");
        });
        FAIL() << "the loss was not noticed";
    } catch (const Fault& fault) {
        EXPECT_EQ(fault.later(), Fault::Later::helps) << fault.what();
    }
    EXPECT_EQ(samples(database()), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, Server, testing::Values(Database::Kind::postgresql), [](const auto&) { return "PostgreSQL"; });

TEST(Address, OfNoEngineIsAFault) {
    EXPECT_THROW(Database("mysql:nothing"), Fault);
    EXPECT_THROW(Database("sqlite:/nowhere/at/all.db"), Fault);
    EXPECT_THROW(Database("postgresql:host=/nowhere dbname=none"), Fault);
}

}  // namespace
}  // namespace qaygi::store
