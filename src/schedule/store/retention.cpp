#include "schedule/store/retention.hpp"

#include "documents/store/documents.hpp"
#include "evidence/store/journal.hpp"

namespace qaygi::schedule {

namespace {

const store::Sql find_left_drafts{"schedule.find_left_drafts", R"(
    SELECT employer, schedule FROM schedule WHERE state = 'draft' AND saved_at < $1 ORDER BY saved_at, employer, schedule LIMIT $2)"};

const store::Sql delete_left_draft{"schedule.delete_left_draft", R"(
    DELETE FROM schedule WHERE employer = $1 AND schedule = $2 AND state = 'draft' AND saved_at < $3)"};

const store::Sql find_closed{"schedule.find_closed", R"(
    SELECT s.employer, s.schedule FROM schedule s JOIN schedule_step p ON p.employer = s.employer AND p.schedule = s.schedule AND p.state = s.state
    WHERE s.state IN ('accepted', 'archived') AND p.at < $1
      AND EXISTS (SELECT 1 FROM document d WHERE d.employer = s.employer AND d.schedule = s.schedule)
    ORDER BY p.at, s.employer, s.schedule LIMIT $2)"};

std::vector<Key> keys(const store::Rows& rows) {
    std::vector<Key> found;
    for (const auto& row : rows) found.push_back({row.get<Voen>(0), row.get<int>(1)});
    return found;
}

void record(store::Transaction& transaction, const Key& key, const char* what, std::int64_t documents, Instant now) {
    evidence::record(transaction,
                     {key.employer, now, std::nullopt, what, "schedule/" + std::to_string(key.number), R"({"documents":)" + std::to_string(documents) + "}"});
}

std::int64_t remove_documents(store::Transaction& transaction, const Key& key) {
    const auto count = static_cast<std::int64_t>(documents::list(transaction, key.employer, key.number).size());
    documents::remove_all(transaction, key.employer, key.number);
    return count;
}

}  // namespace

std::vector<Key> drafts_left_since(store::Connection& connection, Instant before, int most) { return keys(connection.rows(find_left_drafts, before, most)); }

bool remove_left_draft(store::Transaction& transaction, const Key& key, Instant before, Instant now) {
    if (transaction.change(delete_left_draft, key.employer, key.number, before) != 1) return false;
    record(transaction, key, "schedule.draft_expired", remove_documents(transaction, key), now);
    return true;
}

std::vector<Key> closed_since(store::Connection& connection, Instant before, int most) { return keys(connection.rows(find_closed, before, most)); }

std::int64_t remove_documents_of_closed(store::Transaction& transaction, const Key& key, Instant now) {
    const auto count = remove_documents(transaction, key);
    if (count > 0) record(transaction, key, "schedule.documents_expired", count, now);
    return count;
}

}  // namespace qaygi::schedule
