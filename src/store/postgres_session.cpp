#include "store/postgres_session.hpp"

#include <spdlog/spdlog.h>

#include <charconv>

namespace qaygi::store {
namespace {

// What a session asks for itself, whatever the server's own settings are. A statement that runs for half a minute is broken.
constexpr const char* settings =
    "SET synchronous_commit = on;"
    "SET client_min_messages = warning;"
    "SET statement_timeout = '30s';"
    "SET lock_timeout = '10s';"
    "SET bytea_output = hex";

// Object identifiers of the built-in types, as listed in the system catalogue pg_type.
enum Type : Oid { type_bool = 16, type_bytea = 17, type_int8 = 20, type_int2 = 21, type_int4 = 23, type_text = 25, type_varchar = 1043, type_numeric = 1700 };

constexpr int as_text = 0, as_octets = 1;

Bytes bytes_from(const char* written) {
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> octets(PQunescapeBytea(reinterpret_cast<const unsigned char*>(written), &size), PQfreemem);
    ensure(octets != nullptr, "octets are read as they were written");
    return Bytes{std::string(reinterpret_cast<const char*>(octets.get()), size)};
}

std::int64_t number_from(std::string_view written) {
    std::int64_t number = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
    if (read.ec != std::errc() || read.ptr != written.data() + written.size()) throw Bug("a statement answered with a number that is not a whole number");
    return number;
}

Value value_at(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column) != 0) return Null{};
    const char* written = PQgetvalue(result, row, column);
    const auto length = static_cast<std::size_t>(PQgetlength(result, row, column));
    switch (PQftype(result, column)) {
        case type_bool:
            return std::int64_t{*written == 't'};
        case type_bytea:
            return bytes_from(written);
        case type_int2:
        case type_int4:
        case type_int8:
        case type_numeric:
            return number_from({written, length});  // a sum of whole numbers is a numeric
        case type_text:
        case type_varchar:
            return std::string(written, length);
        default:
            throw Bug("a statement answered with a type that is not stored");
    }
}

// Values in the form libpq takes: text as octets, so that its length counts; numbers as digits, so that the server chooses their width.
struct Parameters {
    explicit Parameters(const std::vector<Value>& values) {
        digits.reserve(values.size());
        for (const auto& value : values) std::visit(*this, value);
    }
    void operator()(const Null&) { add(nullptr, 0, as_text); }
    void operator()(std::int64_t number) {
        digits.push_back(std::to_string(number));
        add(digits.back().c_str(), 0, as_text);
    }
    void operator()(const std::string& text) { add(text.data(), text.size(), as_octets); }
    void operator()(const Bytes& bytes) { add(bytes.octets.data(), bytes.octets.size(), as_octets); }
    void add(const char* start, std::size_t length, int format) {
        starts.push_back(start);
        lengths.push_back(static_cast<int>(length));
        formats.push_back(format);
    }
    std::vector<std::string> digits;
    std::vector<const char*> starts;
    std::vector<int> lengths, formats;
};

void log_notice(void*, const char* notice) { spdlog::warn("the database says: {}", notice); }

std::string name_of(const Sql& sql) { return "s" + std::to_string(sql.number()); }

}  // namespace

PostgresSession::PostgresSession(const std::string& connection) : connection_(PQconnectdb(connection.c_str())) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw ConnectionLost(std::string("the database cannot be reached: ") + PQerrorMessage(connection_.get()));
    PQsetClientEncoding(connection_.get(), "UTF8");
    PQsetNoticeProcessor(connection_.get(), log_notice, nullptr);
    script(settings);
}

void PostgresSession::script(const std::string& text) { check(text.substr(0, 60), Result(PQexec(connection_.get(), text.c_str()))); }

void PostgresSession::prepare(const Sql& sql) {
    if (prepared_.size() <= sql.number()) prepared_.resize(Sql::all().size());
    if (prepared_[sql.number()]) return;
    check(sql.name(), Result(PQprepare(connection_.get(), name_of(sql).c_str(), sql.text(), 0, nullptr)));
    prepared_[sql.number()] = true;
}

Session::Answer PostgresSession::answer(const Sql& sql, const std::vector<Value>& values) {
    prepare(sql);
    const Parameters given(values);
    const Result result(PQexecPrepared(connection_.get(), name_of(sql).c_str(), static_cast<int>(values.size()), given.starts.data(), given.lengths.data(),
                                       given.formats.data(), as_text));
    check(sql.name(), result);
    Answer answer;
    const int rows = PQntuples(result.get()), columns = PQnfields(result.get());
    for (int row = 0; row < rows; ++row) {
        std::vector<Value> read;
        for (int column = 0; column < columns; ++column) read.push_back(value_at(result.get(), row, column));
        answer.rows.emplace_back(std::move(read));
    }
    const std::string_view changed = PQcmdTuples(result.get());
    if (!changed.empty()) answer.changed = number_from(changed);
    return answer;
}

void PostgresSession::check(const std::string& name, const Result& result) const {
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
    const auto field = [&](int code) {
        const char* text = PQresultErrorField(result.get(), code);
        return std::string(text == nullptr ? "" : text);
    };
    const std::string state = field(PG_DIAG_SQLSTATE);
    const std::string what = name + ": " + (state.empty() ? PQerrorMessage(connection_.get()) : field(PG_DIAG_MESSAGE_PRIMARY) + " (" + state + ")");
    if (PQstatus(connection_.get()) != CONNECTION_OK || state.starts_with("08") || state.starts_with("57P")) throw ConnectionLost(what);
    if (state == "23505") throw UniqueViolation(what);                // unique_violation
    if (state == "40001" || state == "40P01") throw WritesMet(what);  // serialization_failure, deadlock_detected
    if (state.starts_with("53") || state == "57014" || state == "55P03" || state == "25006")
        throw Fault(what, Fault::Later::helps);  // resources, time, lock, standby
    throw Fault(what);
}

}  // namespace qaygi::store
