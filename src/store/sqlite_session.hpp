#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "store/session.hpp"

namespace qaygi::store {

// One connection to a SQLite file. Its settings make the dialect as strict as PostgreSQL's.
class SqliteSession : public Session {
public:
    enum class Use { reading, writing };
    SqliteSession(const std::string& path, Use use);
    void script(const std::string& text) override;
    // One statement without parameters or answers that begins, divides or ends a transaction; prepared once.
    void control(std::string_view text);
    void prepare(const Sql& sql) { prepared(sql); }
    // Whether a transaction is open: SQLite ends one by itself when the disk is full or fails.
    bool inside_transaction() const { return sqlite3_get_autocommit(connection_.get()) == 0; }

protected:
    Answer answer(const Sql& sql, const std::vector<Value>& parameters) override;

private:
    struct Close {
        void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Handle = std::unique_ptr<sqlite3_stmt, Close>;
    struct Statement {
        Handle handle;
        std::vector<std::size_t> parameter_at;  // for each place of the statement, which parameter stands there, from 0
        std::size_t parameters = 0;
    };
    Handle compiled(const char* text, const std::string& name);
    Statement& prepared(const Sql& sql);
    void bind(const Statement& statement, const std::vector<Value>& parameters);
    [[noreturn]] void fail(const std::string& name) const;

    std::unique_ptr<sqlite3, Close> connection_;
    std::vector<Statement> statements_;  // by Sql::number()
    std::map<std::string, Handle, std::less<>> controls_;
};

}  // namespace qaygi::store
