#include "documents/store/documents.hpp"

#include "documents/store/unnamed.hpp"

namespace qaygi::documents {
namespace {

using store::Sql;

const Sql list_documents{"documents.list_documents",
                         "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by FROM document "
                         "WHERE employer = $1 AND schedule = $2 ORDER BY document"};
const Sql find_document{"documents.find_document",
                        "SELECT document, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by FROM document "
                        "WHERE employer = $1 AND schedule = $2 AND document = $3"};
const Sql count_on{"documents.count_on",
                   "INSERT INTO document_number (employer, last) VALUES ($1, $2) "
                   "ON CONFLICT (employer) DO UPDATE SET last = document_number.last + excluded.last RETURNING last"};
const Sql add_document{"documents.add_document",
                       "INSERT INTO document (employer, document, schedule, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by) "
                       "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
const Sql remove_document{"documents.remove_document", "DELETE FROM document WHERE employer = $1 AND schedule = $2 AND document = $3"};
const Sql remove_documents{"documents.remove_documents", "DELETE FROM document WHERE employer = $1 AND schedule = $2"};
const Sql count_documents{"documents.count_documents", "SELECT count(*) FROM document WHERE employer = $1 AND schedule = $2"};
const Sql copy_documents{"documents.copy_documents",
                         "INSERT INTO document (employer, document, schedule, kind, name, bytes, sha256, media_type, uploaded_at, uploaded_by) "
                         "SELECT employer, $4 + row_number() OVER (ORDER BY document), CAST($3 AS BIGINT), kind, name, bytes, sha256, media_type, uploaded_at, "
                         "uploaded_by FROM document WHERE employer = $1 AND schedule = $2"};

Document document(const store::Row& row) {
    const auto kind = kind_named(row.get<std::string>(1));
    const auto form = form_of(row.get<std::string>(5));
    ensure(kind && form, "the kind and the form of a document are known");
    return {row.get<int>(0), *kind, row.get<std::string>(2), row.get<std::int64_t>(3), row.get<std::string>(4), *form, row.get<Instant>(6), row.get<Fin>(7)};
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

int add(store::Transaction& transaction, const Voen& employer, int schedule, Kind kind, const Kept& file, Instant at, const Fin& by) {
    name_again(transaction, file.sha256, at);
    const int number = take_numbers(transaction, employer, 1);
    transaction.change(add_document, employer, number, schedule, name_of(kind), file.name, file.bytes, file.sha256, media_type_of(file.form), at, by);
    return number;
}

bool remove(store::Transaction& transaction, const Voen& employer, int schedule, int number) {
    return transaction.change(remove_document, employer, schedule, number) == 1;
}

void remove_all(store::Transaction& transaction, const Voen& employer, int schedule) { transaction.change(remove_documents, employer, schedule); }

void copy(store::Transaction& transaction, const Voen& employer, int from_schedule, int to_schedule) {
    const int count = transaction.row(count_documents, employer, from_schedule)->get<int>(0);
    if (count == 0) return;
    const int last = take_numbers(transaction, employer, count);
    transaction.change(copy_documents, employer, from_schedule, to_schedule, last - count);
}

}  // namespace qaygi::documents
