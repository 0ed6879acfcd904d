#include "schedule/store/printed.hpp"

namespace qaygi::schedule {

namespace {

const store::Sql find_code{"schedule_print.find_code", R"(
    SELECT code FROM schedule_print WHERE employer = $1 AND schedule = $2 AND state = $3 AND saved_at = $4)"};

const store::Sql insert_print{"schedule_print.insert", R"(
    INSERT INTO schedule_print (code, employer, schedule, state, saved_at, lines, total, printed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (employer, schedule, state, saved_at) DO NOTHING)"};

const store::Sql find_print{"schedule_print.find", R"(
    SELECT p.employer, p.schedule, p.state, p.saved_at, p.lines, p.total, p.printed_at, s.state, s.saved_at
    FROM schedule_print p JOIN schedule s ON s.employer = p.employer AND s.schedule = p.schedule
    WHERE p.code = $1)"};

std::optional<std::string> code_of(store::Connection& connection, const Content& content, State state) {
    auto row = connection.row(find_code, content.key.employer, content.key.number, name_of(state), content.saved_at);
    return row ? std::optional(row->get<std::string>(0)) : std::nullopt;
}

}  // namespace

std::string keep_printed(store::Database& database, const Schedule& schedule, const std::string& fresh_code, Instant at) {
    const Content& content = content_of(schedule);
    const State state = state_of(schedule);
    if (auto kept = database.read([&](store::Connection& connection) { return code_of(connection, content, state); })) return *std::move(kept);
    return database.write([&](store::Transaction& transaction) {
        transaction.change(insert_print, fresh_code, content.key.employer, content.key.number, name_of(state), content.saved_at,
                           static_cast<std::int64_t>(content.lines.size()), content.total(), at);
        return *code_of(transaction, content, state);
    });
}

std::optional<Checked> find_printed(store::Connection& connection, const std::string& code) {
    auto row = connection.row(find_print, code);
    if (!row) return std::nullopt;
    Printed said{.key = {row->get<Voen>(0), row->get<int>(1)},
                 .state = *state_named(row->get<std::string>(2)),
                 .saved_at = row->get<Instant>(3),
                 .lines = row->get<int>(4),
                 .total = row->get<Money>(5),
                 .printed_at = row->get<Instant>(6)};
    const bool changed = said.saved_at != row->get<Instant>(8);
    return Checked{std::move(said), *state_named(row->get<std::string>(7)), changed};
}

}  // namespace qaygi::schedule
