#include "store/sqlite_session.hpp"

#include <charconv>

namespace qaygi::store {
namespace {

constexpr int busy_milliseconds = 10'000;

constexpr const char* settings =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA case_sensitive_like = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA cache_size = -4096;";

std::string_view octets(const void* start, int count) { return count == 0 ? std::string_view() : std::string_view(static_cast<const char*>(start), count); }

Value value_at(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_NULL:
            return Null{};
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_TEXT: {
            const auto* text = sqlite3_column_text(statement, column);
            return std::string(octets(text, sqlite3_column_bytes(statement, column)));
        }
        case SQLITE_BLOB: {
            const auto* blob = sqlite3_column_blob(statement, column);
            return Bytes{std::string(octets(blob, sqlite3_column_bytes(statement, column)))};
        }
        default:
            throw Bug("a statement answered with a fraction");
    }
}

Row row_at(sqlite3_stmt* statement) {
    const int columns = sqlite3_column_count(statement);
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) values.push_back(value_at(statement, column));
    return Row(std::move(values));
}

// The values outlive the run of the statement, so SQLite need not copy them.
struct Bind {
    sqlite3_stmt* statement;
    int place;
    int operator()(const Null&) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
    int operator()(const std::string& text) const { return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8); }
    int operator()(const Bytes& bytes) const { return sqlite3_bind_blob64(statement, place, bytes.octets.data(), bytes.octets.size(), SQLITE_STATIC); }
};

class Reset {
public:
    explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
    ~Reset() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
    Reset(const Reset&) = delete;

private:
    sqlite3_stmt* statement_;
};

std::size_t parameter_number(const char* name) {
    std::size_t number = 0;
    const std::string_view text = name == nullptr ? "" : name;
    ensure(text.starts_with('$'), "parameters are written $1, $2, …");
    std::from_chars(text.data() + 1, text.data() + text.size(), number);
    ensure(number > 0, "parameters are numbered from $1");
    return number;
}

}  // namespace

SqliteSession::SqliteSession(const std::string& path, Use use) {
    sqlite3* connection = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    connection_.reset(connection);
    if (opened != SQLITE_OK) throw Fault("the database " + path + " cannot be opened: " + sqlite3_errstr(opened), Fault::Later::helps);
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, busy_milliseconds);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);  // "x" is a name and never a literal
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    script(settings);
    if (use == Use::reading) script("PRAGMA query_only = ON");
}

void SqliteSession::script(const std::string& text) {
    if (sqlite3_exec(connection_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(text.substr(0, 60));
}

void SqliteSession::control(std::string_view text) {
    auto known = controls_.find(text);
    if (known == controls_.end()) {
        const std::string name(text);
        known = controls_.emplace(name, compiled(name.c_str(), name)).first;
    }
    const Reset reset(known->second.get());
    if (sqlite3_step(known->second.get()) != SQLITE_DONE) fail(known->first);
}

SqliteSession::Handle SqliteSession::compiled(const char* text, const std::string& name) {
    sqlite3_stmt* statement = nullptr;
    const int compiled = sqlite3_prepare_v3(connection_.get(), text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    Handle handle(statement);
    if (compiled != SQLITE_OK) fail(name);
    return handle;
}

Session::Answer SqliteSession::answer(const Sql& sql, const std::vector<Value>& parameters) {
    const Statement& statement = prepared(sql);
    const Reset reset(statement.handle.get());
    bind(statement, parameters);
    Answer answer;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement.handle.get())) == SQLITE_ROW) answer.rows.push_back(row_at(statement.handle.get()));
    if (step != SQLITE_DONE) fail(sql.name());
    answer.changed = sqlite3_changes64(connection_.get());
    return answer;
}

SqliteSession::Statement& SqliteSession::prepared(const Sql& sql) {
    if (statements_.size() <= sql.number()) statements_.resize(Sql::all().size());
    Statement& statement = statements_[sql.number()];
    if (statement.handle) return statement;
    statement.handle = compiled(sql.text(), sql.name());
    sqlite3_stmt* handle = statement.handle.get();
    for (int place = 1; place <= sqlite3_bind_parameter_count(handle); ++place) {
        const auto number = parameter_number(sqlite3_bind_parameter_name(handle, place));
        statement.parameter_at.push_back(number - 1);
        statement.parameters = std::max(statement.parameters, number);
    }
    return statement;
}

void SqliteSession::bind(const Statement& statement, const std::vector<Value>& parameters) {
    ensure(parameters.size() == statement.parameters, "as many values are given as the statement has parameters");
    for (std::size_t place = 0; place < statement.parameter_at.size(); ++place) {
        const int bound = std::visit(Bind{statement.handle.get(), static_cast<int>(place) + 1}, parameters[statement.parameter_at[place]]);
        ensure(bound == SQLITE_OK, "a value can be bound");
    }
}

void SqliteSession::fail(const std::string& name) const {
    const std::string what = name + ": " + sqlite3_errmsg(connection_.get());
    const int code = sqlite3_extended_errcode(connection_.get());
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID) throw UniqueViolation(what);
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            throw Fault(what, Fault::Later::helps);
        default:
            throw Fault(what);
    }
}

}  // namespace qaygi::store
