#pragma once

// The schema grows by files of db/migrations/, in the order of their names. A file is written for SQLite; for PostgreSQL its types are
// put over (INTEGER → BIGINT, BLOB → BYTEA) and STRICT is left out. Where that is not enough, x.pg.sql stands beside x.sql and replaces it.
// The text of each applied file is kept in table `migration`: one that was changed afterwards is a Fault, for two databases would then
// bear the same name and differ.

#include <string>
#include <vector>

#include "base/embedded.hpp"
#include "store/database.hpp"

namespace qaygi::store {

struct Migration {
    std::string name;  // "0004_schedule"
    std::string text;
    bool operator==(const Migration&) const = default;
};

std::vector<Migration> migrations_for(Database::Kind kind, const std::vector<embedded::File>& files);
// The text as PostgreSQL understands it. Comments and literals stay as they are.
std::string in_postgresql(std::string_view text);
// Each in its own transaction; several processes may do this at once.
void apply_migrations(const std::vector<Migration>& migrations, Engine& engine);

}  // namespace qaygi::store
