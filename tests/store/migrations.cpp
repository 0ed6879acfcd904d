#include <thread>

#include "store/sample.hpp"

namespace qaygi::store {
namespace {

class Migrations : public OnEachEngine {};

const std::vector<embedded::File> two{{"0001_first.sql", "CREATE TABLE first (id INTEGER NOT NULL PRIMARY KEY) STRICT; -- it's the first\n"},
                                      {"0002_second.sql", "CREATE TABLE second (id INTEGER NOT NULL REFERENCES first (id)) STRICT;"}};

const Sql count_applied{"test.count_applied", "SELECT count(*) FROM migration"};

int applied(const std::string& address) {
    return Database(address).read([](Connection& connection) { return connection.row(count_applied)->get<int>(0); });
}

TEST_P(Migrations, AreAppliedOnce) {
    const auto address = empty_address();
    apply_files(address, {two.front()});
    EXPECT_EQ(applied(address), 1);
    apply_files(address, two);
    apply_files(address, two);
    EXPECT_EQ(applied(address), 2);
}

TEST_P(Migrations, OfTheBinaryAreAppliedTwiceWithoutHarm) {
    const auto address = empty_address();
    Database(address).migrate();
    const int count = applied(address);
    Database(address).migrate();
    EXPECT_EQ(applied(address), count);
}

TEST_P(Migrations, OneChangedAfterwardsIsAFault) {
    const auto address = empty_address();
    apply_files(address, two);
    auto changed = two;
    changed[1].bytes = "CREATE TABLE second (id INTEGER) STRICT;";
    EXPECT_THROW(apply_files(address, changed), Fault);
}

TEST_P(Migrations, OneThatFailsLeavesNothingOfItself) {
    const auto address = empty_address();
    EXPECT_THROW(apply_files(address, {{"0001_bad.sql", "CREATE TABLE first (id INTEGER) STRICT; CREATE TABLE first (id INTEGER) STRICT;"}}), Fault);
    apply_files(address, two);
    EXPECT_EQ(applied(address), 2);
}

TEST_P(Migrations, SeveralMayStartAtOnce) {
    const auto address = empty_address();
    {
        std::vector<std::jthread> starters;
        for (int i = 0; i < 6; ++i) starters.emplace_back([&] { EXPECT_NO_THROW(apply_files(address, two)); });
    }
    EXPECT_EQ(applied(address), 2);
}

ON_EACH_ENGINE(Migrations);

TEST(Dialect, TypesArePutOverButNotInsideWordsLiteralsAndComments) {
    EXPECT_EQ(in_postgresql("CREATE TABLE a (id INTEGER, b BLOB) STRICT;"), "CREATE TABLE a (id BIGINT, b BYTEA) ;");
    EXPECT_EQ(in_postgresql("x_INTEGER INTEGERS 'INTEGER ''BLOB''' -- STRICT\nBLOB"), "x_INTEGER INTEGERS 'INTEGER ''BLOB''' -- STRICT\nBYTEA");
    EXPECT_EQ(in_postgresql("-- open"), "-- open");
    EXPECT_EQ(in_postgresql("'open"), "'open");
}

TEST(Dialect, AFileForPostgresqlReplacesItsNeighbour) {
    const std::vector<embedded::File> files{{"0002_b.sql", "INTEGER"}, {"0001_a.pg.sql", "INTEGER"}, {"0001_a.sql", "STRICT"}, {"notes.txt", ""}};
    EXPECT_EQ(migrations_for(Database::Kind::sqlite, files), (std::vector<Migration>{{"0001_a", "STRICT"}, {"0002_b", "INTEGER"}}));
    EXPECT_EQ(migrations_for(Database::Kind::postgresql, files), (std::vector<Migration>{{"0001_a", "INTEGER"}, {"0002_b", "BIGINT"}}));
}

}  // namespace
}  // namespace qaygi::store
