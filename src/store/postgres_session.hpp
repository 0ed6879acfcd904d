#pragma once

#include <libpq-fe.h>

#include <memory>
#include <vector>

#include "store/session.hpp"

namespace qaygi::store {

// The connection is gone; what was under way may or may not have been kept.
class ConnectionLost : public Fault {
public:
    explicit ConnectionLost(const std::string& what) : Fault(what, Later::helps) {}
};

// Two writes met; the one that is told so may simply be repeated.
class WritesMet : public Fault {
public:
    explicit WritesMet(const std::string& what) : Fault(what, Later::helps) {}
};

// One connection to a PostgreSQL server.
class PostgresSession : public Session {
public:
    explicit PostgresSession(const std::string& connection);
    void script(const std::string& text) override;
    void prepare(const Sql& sql);
    bool inside_transaction() const { return PQtransactionStatus(connection_.get()) != PQTRANS_IDLE; }

protected:
    Answer answer(const Sql& sql, const std::vector<Value>& parameters) override;

private:
    struct Close {
        void operator()(PGconn* connection) const { PQfinish(connection); }
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Result = std::unique_ptr<PGresult, Close>;
    void check(const std::string& name, const Result& result) const;

    std::unique_ptr<PGconn, Close> connection_;
    std::vector<bool> prepared_;  // by Sql::number()
};

}  // namespace qaygi::store
