#include "app/retention.hpp"

#include "evidence/store/answered.hpp"
#include "schedule/store/retention.hpp"

namespace qaygi::app {

namespace {

constexpr int at_once = 100;  // schedules looked up together

Instant before(Instant now, unsigned days) { return now - std::chrono::days(days); }

std::size_t remove_left_drafts(store::Database& database, Instant limit, const Clock& clock) {
    std::size_t removed = 0;
    for (;;) {
        const auto left = database.read([&](store::Connection& connection) { return schedule::drafts_left_since(connection, limit, at_once); });
        if (left.empty()) return removed;
        for (const auto& key : left)
            removed += database.write([&](store::Transaction& transaction) { return schedule::remove_left_draft(transaction, key, limit, clock()); });
    }
}

std::size_t remove_old_documents(store::Database& database, Instant limit, const Clock& clock) {
    std::int64_t removed = 0;
    for (;;) {
        const auto closed = database.read([&](store::Connection& connection) { return schedule::closed_since(connection, limit, at_once); });
        if (closed.empty()) return static_cast<std::size_t>(removed);
        for (const auto& key : closed)
            removed += database.write([&](store::Transaction& transaction) { return schedule::remove_documents_of_closed(transaction, key, clock()); });
    }
}

}  // namespace

Retained apply_retention(const KeepingConfiguration& keeping, store::Database& database, const documents::Files& files, const Clock& clock) {
    Retained retained;
    const Instant now = clock();
    if (keeping.draft_days > 0) retained.drafts = remove_left_drafts(database, before(now, keeping.draft_days), clock);
    if (keeping.document_days > 0) retained.documents = remove_old_documents(database, before(now, keeping.document_days), clock);
    database.write([&](store::Transaction& transaction) { return evidence::forget_old_answers(transaction, now); });
    retained.files = documents::sweep(database, files, std::chrono::days(keeping.file_days), clock);
    return retained;
}

}  // namespace qaygi::app
