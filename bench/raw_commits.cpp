// How many small writes a second become durable in a folder: by sqlite3 itself, and through the store. One writer at a time is bounded by the
// disk; many at once share commits.
//
//   raw_commits [folder] [seconds for each measurement] [alone: only sqlite3 itself]

#include <fmt/format.h>
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "store/database.hpp"
#include "store/migration.hpp"
#include "store/session.hpp"

namespace {

using namespace qaygi;
using Seconds = std::chrono::duration<double>;

constexpr const char* table = "CREATE TABLE IF NOT EXISTS sample (id INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;";

// Calls the function in so many threads until the time is up; how often a second.
template <class Function>
double rate(std::size_t threads, Seconds duration, const Function& function) {
    std::atomic<std::int64_t> done = 0;
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> all;
        for (std::size_t i = 0; i < threads; ++i) {
            all.emplace_back([&] {
                while (std::chrono::steady_clock::now() - start < duration) function(++done);
            });
        }
    }
    return static_cast<double>(done) / Seconds(std::chrono::steady_clock::now() - start).count();
}

void demand(int code, sqlite3* connection) {
    if (code != SQLITE_OK && code != SQLITE_DONE) throw Fault(sqlite3_errmsg(connection));
}

double raw(const std::filesystem::path& file, Seconds duration) {
    sqlite3* connection = nullptr;
    demand(sqlite3_open(file.c_str(), &connection), connection);
    demand(sqlite3_exec(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", nullptr, nullptr, nullptr), connection);
    demand(sqlite3_exec(connection, table, nullptr, nullptr, nullptr), connection);
    sqlite3_stmt* insert = nullptr;
    demand(sqlite3_prepare_v2(connection, "INSERT INTO sample (id, text) VALUES (?, 'a line of a schedule')", -1, &insert, nullptr), connection);
    const double answer = rate(1, duration, [&](std::int64_t id) {
        sqlite3_bind_int64(insert, 1, id);
        demand(sqlite3_step(insert), connection);
        sqlite3_reset(insert);
    });
    sqlite3_finalize(insert);
    sqlite3_close(connection);
    return answer;
}

const store::Sql add{"bench.add", "INSERT INTO sample (id, text) VALUES ($1, 'a line of a schedule')"};
const store::Sql change{"bench.change", "UPDATE sample SET text = 'another' WHERE id = $1"};

// statements: how many a transaction has; the first adds a row, the others change it.
double through_store(const std::filesystem::path& file, Seconds duration, std::size_t threads, int statements) {
    store::apply_migrations({{"sample", table}}, *store::open_sqlite(file));
    store::Database database("sqlite:" + file.string());
    return rate(threads, duration, [&](std::int64_t id) {
        database.write([&](store::Transaction& transaction) {
            transaction.change(add, id);
            for (int i = 1; i < statements; ++i) transaction.change(change, id);
            return 0;
        });
    });
}

void measure_store(const std::filesystem::path& folder, Seconds duration, double base) {
    for (const std::size_t threads : {1U, 16U, 64U}) {
        for (const int statements : {1, 6}) {
            const double measured = through_store(folder / fmt::format("store-{}-{}.db", threads, statements), duration, threads, statements);
            fmt::print("{:<58}{:>8.0f}/s {:>7.0f} %\n",
                       fmt::format("store, {} statement{} a write, {} writer{}", statements, statements == 1 ? "" : "s", threads, threads == 1 ? "" : "s"),
                       measured, 100 * measured / base);
        }
    }
}

}  // namespace

int main(int count, char** arguments) try {
    std::string folder = (std::filesystem::path(count > 1 ? arguments[1] : ".") / "raw-commits-XXXXXX").string();
    const Seconds duration(count > 2 ? std::atof(arguments[2]) : 2.0);
    if (mkdtemp(folder.data()) == nullptr) throw Fault("no folder can be made at " + folder);
    const std::filesystem::path path = folder;
    const double base = raw(path / "raw.db", duration);
    fmt::print("{:<58}{:>8.0f}/s\n", "sqlite3 itself, 1 row a commit, 1 writer", base);
    if (count < 4) measure_store(path, duration, base);
    std::filesystem::remove_all(path);
} catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
}
