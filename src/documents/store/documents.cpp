#include "documents/store/documents.hpp"

#include "documents/store/unnamed.hpp"

namespace qaygi::documents {
namespace {

using store::Sql;

const Sql list_documents{"documents.list_documents",
                         "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line FROM document "
                         "WHERE employer = $1 AND schedule = $2 ORDER BY document"};
const Sql find_document{"documents.find_document",
                        "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line FROM document "
                        "WHERE employer = $1 AND schedule = $2 AND document = $3"};
const Sql find_anywhere{"documents.find_anywhere",
                        "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line, schedule FROM document "
                        "WHERE employer = $1 AND document = $2"};
const Sql latest_documents{"documents.latest_documents",
                           "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line, schedule FROM document "
                           "WHERE employer = $1 AND document IN (SELECT max(document) FROM document WHERE employer = $1 GROUP BY sha256) "
                           "ORDER BY document DESC LIMIT $2"};
const Sql same_documents{"documents.same_documents",
                         "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line, schedule FROM document "
                         "WHERE employer = $1 AND schedule <> $2 AND sha256 IN (SELECT sha256 FROM document WHERE employer = $1 AND schedule = $2) "
                         "ORDER BY document"};
const Sql documents_not_scanned{"documents.not_scanned",
                                "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line FROM document "
                                "WHERE employer = $1 AND schedule = $2 AND NOT EXISTS (SELECT 1 FROM clean_file WHERE clean_file.sha256 = document.sha256) "
                                "ORDER BY document"};
const Sql note_clean_file{"documents.note_clean",
                          "INSERT INTO clean_file (sha256, scanned_at) VALUES ($1, $2) "
                          "ON CONFLICT (sha256) DO UPDATE SET scanned_at = excluded.scanned_at"};
const Sql count_on{"documents.count_on",
                   "INSERT INTO document_number (employer, last) VALUES ($1, $2) "
                   "ON CONFLICT (employer) DO UPDATE SET last = document_number.last + excluded.last RETURNING last"};
const Sql add_document{"documents.add_document",
                       "INSERT INTO document (employer, document, schedule, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by, line) "
                       "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
const Sql change_document{"documents.change_document", "UPDATE document SET kind = $4, line = $5 WHERE employer = $1 AND schedule = $2 AND document = $3"};
const Sql remove_document{"documents.remove_document", "DELETE FROM document WHERE employer = $1 AND schedule = $2 AND document = $3"};
const Sql remove_documents{"documents.remove_documents", "DELETE FROM document WHERE employer = $1 AND schedule = $2"};
const Sql remove_line_documents{"documents.remove_line_documents", "DELETE FROM document WHERE employer = $1 AND schedule = $2 AND line = $3"};
const Sql sum_documents{"documents.sum_documents",
                        "SELECT count(*), CAST(coalesce(sum(bytes), 0) AS BIGINT) FROM document WHERE employer = $1 AND schedule = $2"};

Document document(const store::Row& row) {
    const auto kind = kind_named(row.get<std::string>(1));
    const auto form = form_of(row.get<std::string>(5));
    ensure(kind && form, "the kind and the form of a document are known");
    return {row.get<int>(0),     *kind,           row.get<std::string>(2),       row.get<std::int64_t>(3), row.get<std::string>(4), *form,
            row.get<Instant>(6), row.get<Fin>(7), row.get<std::optional<int>>(8)};
}

Placed placed(const store::Row& row) { return {row.get<int>(9), document(row)}; }

void insert(store::Transaction& transaction, const Voen& employer, int schedule, const Document& row) {
    transaction.change(add_document, employer, row.number, schedule, name_of(row.kind), row.name, row.bytes, row.sha256, media_type_of(row.form),
                       row.uploaded_at, row.uploaded_by, row.line);
}

// Takes so many numbers of the employer: the last of them.
int take_numbers(store::Transaction& transaction, const Voen& employer, int count) { return transaction.row(count_on, employer, count)->get<int>(0); }

}  // namespace

std::vector<Document> list(store::Connection& connection, const Voen& employer, int schedule) {
    std::vector<Document> found;
    for (const auto& row : connection.rows(list_documents, employer, schedule)) found.push_back(document(row));
    return found;
}

std::optional<Document> find(store::Connection& connection, const Voen& employer, int schedule, int number) {
    const auto row = connection.row(find_document, employer, schedule, number);
    if (!row) return std::nullopt;
    return document(*row);
}

int add(store::Transaction& transaction, const Voen& employer, int schedule, const About& about, const Kept& file, Instant at, const Fin& by) {
    name_again(transaction, file.sha256, at);
    const int number = take_numbers(transaction, employer, 1);
    insert(transaction, employer, schedule, {number, about.kind, file.name, file.bytes, file.sha256, file.form, at, by, about.line});
    return number;
}

bool change(store::Transaction& transaction, const Voen& employer, int schedule, int number, const About& about) {
    return transaction.change(change_document, employer, schedule, number, name_of(about.kind), about.line) == 1;
}

bool remove(store::Transaction& transaction, const Voen& employer, int schedule, int number) {
    return transaction.change(remove_document, employer, schedule, number) == 1;
}

void remove_all(store::Transaction& transaction, const Voen& employer, int schedule) { transaction.change(remove_documents, employer, schedule); }

void remove_of_line(store::Transaction& transaction, const Voen& employer, int schedule, int line) {
    transaction.change(remove_line_documents, employer, schedule, line);
}

void copy(store::Transaction& transaction, const Voen& employer, int from_schedule, int to_schedule, const std::function<int(int)>& line_of_copy) {
    auto documents = list(transaction, employer, from_schedule);
    if (documents.empty()) return;
    const int count = static_cast<int>(documents.size());
    int number = take_numbers(transaction, employer, count) - count;
    for (Document& each : documents) {
        each.number = ++number;
        if (each.line) each.line = line_of_copy(*each.line);
        insert(transaction, employer, to_schedule, each);
    }
}

Usage usage(store::Connection& connection, const Voen& employer, int schedule) {
    const auto row = connection.row(sum_documents, employer, schedule);
    return {row->get<std::int64_t>(0), static_cast<std::uint64_t>(row->get<std::int64_t>(1))};
}

std::vector<Placed> latest(store::Connection& connection, const Voen& employer, int most) {
    std::vector<Placed> found;
    for (const auto& row : connection.rows(latest_documents, employer, most)) found.push_back(placed(row));
    return found;
}

std::optional<Placed> find(store::Connection& connection, const Voen& employer, int number) {
    const auto row = connection.row(find_anywhere, employer, number);
    if (!row) return std::nullopt;
    return placed(*row);
}

std::vector<Placed> same_elsewhere(store::Connection& connection, const Voen& employer, int schedule) {
    std::vector<Placed> found;
    for (const auto& row : connection.rows(same_documents, employer, schedule)) found.push_back(placed(row));
    return found;
}

void note_clean(store::Transaction& transaction, std::string_view sha256, Instant at) { transaction.change(note_clean_file, sha256, at); }

std::vector<Document> not_scanned(store::Connection& connection, const Voen& employer, int schedule) {
    std::vector<Document> found;
    for (const auto& row : connection.rows(documents_not_scanned, employer, schedule)) found.push_back(document(row));
    return found;
}

}  // namespace qaygi::documents
