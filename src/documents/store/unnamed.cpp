#include "documents/store/unnamed.hpp"

namespace qaygi::documents {
namespace {

using store::Sql;

// How far the clocks of two machines that share a database may be apart.
constexpr std::chrono::minutes clocks_differ_by{5};

const Sql is_named{"documents.is_named", "SELECT 1 FROM document WHERE sha256 = $1 LIMIT 1"};
const Sql unmark{"documents.unmark", "DELETE FROM unnamed_file WHERE sha256 = $1 AND removal_begun IS NULL"};
const Sql mark{"documents.mark",
               "INSERT INTO unnamed_file (sha256, since) VALUES ($1, $2) ON CONFLICT (sha256) DO UPDATE SET since = excluded.since, removal_begun = NULL, "
               "removed = NULL WHERE unnamed_file.removed IS NOT NULL"};
const Sql begin_removal{"documents.begin_removal", "UPDATE unnamed_file SET removal_begun = $2 WHERE sha256 = $1 AND since <= $3 AND removal_begun IS NULL"};
const Sql list_half_removed{"documents.list_half_removed", "SELECT sha256 FROM unnamed_file WHERE removal_begun <= $1 AND removed IS NULL ORDER BY sha256"};
const Sql end_removal{"documents.end_removal", "UPDATE unnamed_file SET removed = $2 WHERE sha256 = $1"};
const Sql forget{"documents.forget_removed", "DELETE FROM unnamed_file WHERE removed < $1"};
const Sql forget_one{"documents.forget_one", "DELETE FROM unnamed_file WHERE sha256 = $1 AND (removal_begun IS NULL OR removed < $2)"};
const Sql in_removal{"documents.in_removal", "SELECT 1 FROM unnamed_file WHERE sha256 = $1"};

}  // namespace

std::vector<std::string> unnamed_of(store::Connection& connection, const std::vector<std::string>& files) {
    std::vector<std::string> unnamed;
    for (const auto& file : files)
        if (!connection.row(is_named, file)) unnamed.push_back(file);
    return unnamed;
}

bool mark_unnamed(store::Transaction& transaction, const std::string& file, Instant now, Instant before) {
    if (transaction.row(is_named, file)) {
        transaction.change(unmark, file);
        return false;
    }
    transaction.change(mark, file, now);
    return transaction.change(begin_removal, file, now, before) == 1;
}

std::vector<std::string> half_removed(store::Connection& connection, Instant before) {
    std::vector<std::string> files;
    for (const auto& row : connection.rows(list_half_removed, before)) files.push_back(row.get<std::string>(0));
    return files;
}

void mark_removed(store::Transaction& transaction, const std::vector<std::string>& files, Instant now) {
    for (const auto& file : files) transaction.change(end_removal, file, now);
}

void forget_removed(store::Transaction& transaction, Instant before) { transaction.change(forget, before); }

void name_again(store::Transaction& transaction, const std::string& file, Instant request_began) {
    transaction.change(forget_one, file, request_began - clocks_differ_by);
    if (transaction.row(in_removal, file)) throw Fault("a file was being removed when it was sent again", Fault::Later::helps);
}

}  // namespace qaygi::documents
