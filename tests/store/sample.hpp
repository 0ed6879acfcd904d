#pragma once

// Two small tables with every kind of column and constraint, for the tests of the store itself.

#include "store/engines.hpp"
#include "store/migration.hpp"
#include "store/session.hpp"

namespace qaygi::store {

inline std::unique_ptr<Engine> engine_at(const std::string& address) {
    const auto rest = address.substr(address.find(':') + 1);
    return address.starts_with("sqlite:") ? open_sqlite(rest) : open_postgresql(rest);
}

inline void apply_files(const std::string& address, const std::vector<embedded::File>& files) {
    const auto engine = engine_at(address);
    apply_migrations(migrations_for(engine->kind(), files), *engine);
}

class Sample : public OnEachEngine {
protected:
    void SetUp() override {
        apply_files(address(), {{"9001_sample.sql",
                                 "CREATE TABLE owner (id INTEGER NOT NULL PRIMARY KEY) STRICT;"
                                 "CREATE TABLE sample (id INTEGER NOT NULL PRIMARY KEY, name TEXT UNIQUE, number INTEGER, octets BLOB,"
                                 " owner INTEGER REFERENCES owner (id)) STRICT;"}});
    }
};

const inline Sql add_sample{"test.add_sample", "INSERT INTO sample (id, name, number, octets) VALUES ($1, $2, $3, $4)"};
const inline Sql add_named{"test.add_named", "INSERT INTO sample (id, name) VALUES ($1, $2)"};
const inline Sql find_sample{"test.find_sample", "SELECT name, number, octets FROM sample WHERE id = $1"};
const inline Sql count_samples{"test.count_samples", "SELECT count(*) FROM sample"};

inline std::int64_t samples(Database& database) {
    return database.read([](Connection& connection) { return connection.row(count_samples)->get<std::int64_t>(0); });
}
inline void add(Database& database, std::int64_t id, const std::string& name) {
    database.write([&](Transaction& transaction) { return transaction.change(add_named, id, name); });
}

}  // namespace qaygi::store
