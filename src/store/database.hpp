#pragma once

// One small interface over SQLite (embedded, default) and PostgreSQL.
//
// Address: "sqlite:/var/lib/qaygi/qaygi.db" · "postgresql://user@host:port/database" (or any libpq connection string after "postgresql:").
// SQLite: WAL, synchronous=FULL, foreign_keys=ON, one writer at a time, BEGIN IMMEDIATE. PostgreSQL: a pool, synchronous_commit=on,
// writes SERIALIZABLE and repeated on a serialization failure; so the function given to write() may run more than once and must have no
// effect outside the transaction. When write() returns, the work is on disk.
// Writes that wait for one another on SQLite are committed together, each inside its own savepoint: one that fails does not hurt the others.
// Errors: Fault (Later::helps when the database is busy or away). A failed statement fails its whole transaction on both engines: nothing
// more can be asked in it, and write() throws the same error even if the function caught it. So UniqueViolation is caught around write();
// where a row may already be there, say ON CONFLICT DO NOTHING and look at the number of changed rows.
// Text holds no NUL. LIKE tells small letters from capitals. A sum of whole numbers is a whole number. Parameters are numbered from $1 without gaps.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/fault.hpp"
#include "store/sql.hpp"
#include "store/value.hpp"

namespace qaygi::store {

class UniqueViolation : public Fault {
public:
    using Fault::Fault;
};

class Row {
public:
    explicit Row(std::vector<Value> values) : values_(std::move(values)) {}
    template <class T>
    T get(std::size_t column) const {
        return from_value<T>(values_.at(column));
    }
    std::size_t size() const { return values_.size(); }

private:
    std::vector<Value> values_;
};
using Rows = std::vector<Row>;

// What can be asked inside a read or a write.
class Connection {
public:
    virtual ~Connection() = default;
    template <class... Parameters>
    Rows rows(const Sql& sql, const Parameters&... parameters) {
        return run(sql, {to_value(parameters)...});
    }
    // The only row, or nothing. More than one is a Bug.
    template <class... Parameters>
    std::optional<Row> row(const Sql& sql, const Parameters&... parameters) {
        return at_most_one(sql, run(sql, {to_value(parameters)...}));
    }
    virtual Rows run(const Sql& sql, const std::vector<Value>& parameters) = 0;

private:
    static std::optional<Row> at_most_one(const Sql& sql, Rows rows);
};

// What can be changed inside a write.
class Transaction : public Connection {
public:
    // How many rows were changed.
    template <class... Parameters>
    std::int64_t change(const Sql& sql, const Parameters&... parameters) {
        return execute(sql, {to_value(parameters)...});
    }
    virtual std::int64_t execute(const Sql& sql, const std::vector<Value>& parameters) = 0;
};

class Engine;

class Database {
public:
    enum class Kind { sqlite, postgresql };
    explicit Database(const std::string& address);
    ~Database();
    Kind kind() const;

    // All statements inside see one state of the database. The function may run again when the connection was lost before it asked anything.
    template <class Function>
    auto read(Function&& function) -> std::invoke_result_t<Function, Connection&> {
        std::optional<std::invoke_result_t<Function, Connection&>> answer;
        read_inside([&](Connection& connection) { answer.emplace(function(connection)); });
        return std::move(*answer);
    }
    // All or nothing; returns after the commit is on disk. The function returns a value (std::monostate when there is none to give).
    // It may run on another thread while the caller waits, and must not read or write through the Database again.
    template <class Function>
    auto write(Function&& function) -> std::invoke_result_t<Function, Transaction&> {
        std::optional<std::invoke_result_t<Function, Transaction&>> answer;
        write_inside([&](Transaction& transaction) { answer.emplace(function(transaction)); });
        return std::move(*answer);
    }
    // Applies the migrations in the binary that this database has not seen, in order, each in its own transaction.
    void migrate();
    // Prepares a statement without running it; a Fault names what the engine refuses.
    void prepare(const Sql& sql);

private:
    void read_inside(const std::function<void(Connection&)>& function);
    void write_inside(const std::function<void(Transaction&)>& function);
    std::unique_ptr<Engine> engine_;
};

}  // namespace qaygi::store
