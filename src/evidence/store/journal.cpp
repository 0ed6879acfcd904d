#include "evidence/store/journal.hpp"

#include "crypto/digest.hpp"

namespace qaygi::evidence {
namespace {

using store::Sql;

const Sql find_last{"evidence.find_last", "SELECT entry, hash FROM journal WHERE employer = $1 ORDER BY entry DESC LIMIT 1"};
const Sql add_entry{"evidence.add_entry",
                    "INSERT INTO journal (employer, entry, at, who, what, subject, details, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const Sql list_newest{
    "evidence.list_newest",
    "SELECT entry, at, who, what, subject, details, previous, hash FROM journal WHERE employer = $1 AND entry < $2 ORDER BY entry DESC LIMIT $3"};
const Sql list_of_day{"evidence.list_of_day",
                      "SELECT entry, at, who, what, subject, details, previous, hash FROM journal WHERE employer = $1 AND entry < $2 AND at >= $4 AND at < $5 "
                      "ORDER BY entry DESC LIMIT $3"};
const Sql list_employers{"evidence.list_employers", "SELECT DISTINCT employer FROM journal ORDER BY employer"};
const Sql list_following{
    "evidence.list_following",
    "SELECT entry, at, who, what, subject, details, previous, hash FROM journal WHERE employer = $1 AND entry > $2 ORDER BY entry LIMIT $3"};

template <class Identifier>
std::string key_of(const std::optional<Identifier>& identifier) {
    return identifier ? identifier->text() : "";
}

std::optional<Fin> person(const store::Row& row, std::size_t column) {
    auto text = row.get<std::string>(column);
    return text.empty() ? std::nullopt : std::optional(Fin::stored(std::move(text)));
}

Recorded recorded(const std::optional<Voen>& employer, const store::Row& row) {
    return {{employer, row.get<Instant>(1), person(row, 2), row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5)},
            row.get<std::int64_t>(0),
            row.get<std::string>(6),
            row.get<std::string>(7)};
}

bool follows(const Recorded& entry, const End& end) {
    return entry.number == end.entries + 1 && entry.previous == end.hash && entry.hash == crypto::sha256_hex(canonical(entry, entry.number, entry.previous));
}

}  // namespace

void record(store::Transaction& transaction, const Entry& entry) {
    const std::string employer = key_of(entry.employer);
    End end;
    if (const auto last = transaction.row(find_last, employer)) end = {last->get<std::int64_t>(0), last->get<std::string>(1)};
    const auto number = end.entries + 1;
    transaction.change(add_entry, employer, number, entry.at, key_of(entry.who), entry.what, entry.subject, entry.details, end.hash,
                       crypto::sha256_hex(canonical(entry, number, end.hash)));
}

std::vector<Recorded> entries(store::Connection& connection, const std::optional<Voen>& employer, std::size_t most, std::int64_t before) {
    std::vector<Recorded> found;
    for (const auto& row : connection.rows(list_newest, key_of(employer), before, static_cast<std::int64_t>(most))) found.push_back(recorded(employer, row));
    return found;
}

std::vector<Recorded> entries_of_day(store::Connection& connection, const std::optional<Voen>& employer, Date day, std::size_t most, std::int64_t before) {
    constexpr std::chrono::hours baku{4};  // ahead of UTC all year
    const Instant from = day - baku;
    const Instant to = from + std::chrono::days(1);
    std::vector<Recorded> found;
    for (const auto& row : connection.rows(list_of_day, key_of(employer), before, static_cast<std::int64_t>(most), from, to))
        found.push_back(recorded(employer, row));
    return found;
}

std::vector<std::optional<Voen>> employers(store::Connection& connection) {
    std::vector<std::optional<Voen>> found;
    for (const auto& row : connection.rows(list_employers)) {
        auto text = row.get<std::string>(0);
        found.push_back(text.empty() ? std::nullopt : std::optional(Voen::stored(std::move(text))));
    }
    return found;
}

Result<End, Broken> verify(store::Connection& connection, const std::optional<Voen>& employer) {
    constexpr int at_once = 1000;
    End end;
    for (;;) {
        const auto rows = connection.rows(list_following, key_of(employer), end.entries, at_once);
        if (rows.empty()) return end;
        for (const auto& row : rows) {
            const auto entry = recorded(employer, row);
            if (!follows(entry, end)) return refuse(Broken{end.entries + 1});
            end = {entry.number, entry.hash};
        }
    }
}

}  // namespace qaygi::evidence
