#pragma once

// One connection of an engine while it serves one transaction, and what each engine does with it.

#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace qaygi::store {

// A failed statement fails the whole transaction: PostgreSQL allows nothing else, and SQLite is held to the same.
class Session : public Transaction {
public:
    Rows run(const Sql& sql, const std::vector<Value>& parameters) final { return ask(sql, parameters).rows; }
    std::int64_t execute(const Sql& sql, const std::vector<Value>& parameters) final { return ask(sql, parameters).changed; }
    // Calls the function, and throws the failure of a statement even when the function caught it.
    void carry_out(const std::function<void(Transaction&)>& function);
    // Several statements without parameters or answers.
    virtual void script(const std::string& text) = 0;

protected:
    struct Answer {
        Rows rows;
        std::int64_t changed = 0;
    };
    virtual Answer answer(const Sql& sql, const std::vector<Value>& parameters) = 0;

private:
    Answer ask(const Sql& sql, const std::vector<Value>& parameters);
    std::exception_ptr failure_;
};

class Engine {
public:
    virtual ~Engine() = default;
    virtual Database::Kind kind() const = 0;
    virtual void read(const std::function<void(Connection&)>& function) = 0;
    virtual void write(const std::function<void(Transaction&)>& function) = 0;
    // A transaction during which no other process changes the schema.
    virtual void alter(const std::function<void(Session&)>& function) = 0;
    virtual void prepare(const Sql& sql) = 0;
};

std::unique_ptr<Engine> open_sqlite(const std::string& path);
std::unique_ptr<Engine> open_postgresql(const std::string& connection);

}  // namespace qaygi::store
