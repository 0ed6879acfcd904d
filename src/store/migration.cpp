#include "store/migration.hpp"

#include <map>

#include "base/clock.hpp"
#include "store/session.hpp"

namespace qaygi::store {
namespace {

const Sql find_applied{"store.find_applied", "SELECT text FROM migration WHERE name = $1"};
const Sql note_applied{"store.note_applied", "INSERT INTO migration (name, text, applied_at) VALUES ($1, $2, $3)"};

constexpr std::string_view table = R"(CREATE TABLE IF NOT EXISTS migration (
    name TEXT NOT NULL PRIMARY KEY,  -- the file, without its ending
    text TEXT NOT NULL,              -- as it was applied
    applied_at INTEGER NOT NULL      -- milliseconds UTC
) STRICT;)";

bool of_a_word(char character) {
    return character == '_' || ('a' <= character && character <= 'z') || ('A' <= character && character <= 'Z') || ('0' <= character && character <= '9');
}

// The end of the comment, literal or word that begins at `start`; everything else is one character long.
std::size_t end_of_token(std::string_view text, std::size_t start) {
    const auto until = [&](std::string_view mark) { return std::min(text.find(mark, start + 1), text.size() - mark.size()) + mark.size(); };
    if (text.substr(start).starts_with("--")) return until("\n");
    if (text[start] == '\'') return until("'");
    std::size_t end = start;
    while (end < text.size() && of_a_word(text[end])) ++end;
    return std::max(end, start + 1);
}

void apply_one(const Migration& migration, Session& session) {
    if (const auto applied = session.row(find_applied, migration.name)) {
        if (applied->get<std::string>(0) != migration.text) throw Fault("migration " + migration.name + " was changed after it had been applied");
        return;
    }
    session.script(migration.text);
    session.change(note_applied, migration.name, migration.text, system_now());
}

}  // namespace

std::string in_postgresql(std::string_view text) {
    static const std::map<std::string_view, std::string_view> words{{"INTEGER", "BIGINT"}, {"BLOB", "BYTEA"}, {"STRICT", ""}};
    std::string translated;
    for (std::size_t start = 0; start < text.size();) {
        const auto token = text.substr(start, end_of_token(text, start) - start);
        const auto word = words.find(token);
        translated += word == words.end() ? token : word->second;
        start += token.size();
    }
    return translated;
}

std::vector<Migration> migrations_for(Database::Kind kind, const std::vector<embedded::File>& files) {
    const bool postgresql = kind == Database::Kind::postgresql;
    constexpr std::string_view plain = ".sql", replacing = ".pg.sql";
    std::map<std::string, std::string> texts;
    for (const auto& file : files) {
        if (file.name.ends_with(replacing) || !file.name.ends_with(plain)) continue;
        const std::string name(file.name.substr(0, file.name.size() - plain.size()));
        texts[name] = postgresql ? in_postgresql(file.bytes) : std::string(file.bytes);
    }
    for (const auto& file : files) {
        if (postgresql && file.name.ends_with(replacing)) texts[std::string(file.name.substr(0, file.name.size() - replacing.size()))] = file.bytes;
    }
    std::vector<Migration> migrations;
    for (auto& [name, text] : texts) migrations.push_back({name, std::move(text)});
    return migrations;
}

void apply_migrations(const std::vector<Migration>& migrations, Engine& engine) {
    const std::string first = engine.kind() == Database::Kind::postgresql ? in_postgresql(table) : std::string(table);
    engine.alter([&](Session& session) { session.script(first); });
    for (const auto& migration : migrations) engine.alter([&](Session& session) { apply_one(migration, session); });
}

}  // namespace qaygi::store
