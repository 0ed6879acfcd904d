#include <random>
#include <thread>

#include "store/pool.hpp"
#include "store/postgres_session.hpp"

namespace qaygi::store {
namespace {

constexpr std::size_t most_connections = 24;
constexpr int most_attempts = 12;

constexpr const char* begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr const char* begin_write = "BEGIN ISOLATION LEVEL SERIALIZABLE";
constexpr const char* begin_alter = "BEGIN; SELECT pg_advisory_xact_lock(715517)";  // any number, the same for all who change the schema

// Longer after each attempt, and never the same for two who met.
void wait_before(int attempt) {
    thread_local std::minstd_rand random(std::random_device{}());
    const int most = 1000 << std::min(attempt, 6);
    std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(0, most)(random)));
}

class PostgresEngine : public Engine {
public:
    explicit PostgresEngine(const std::string& connection)
        : sessions_(most_connections, [connection] { return std::make_unique<PostgresSession>(connection); }) {
        transaction(begin_read, [](Session&) {});
    }

    Database::Kind kind() const override { return Database::Kind::postgresql; }
    void read(const std::function<void(Connection&)>& function) override {
        transaction(begin_read, [&](Session& session) { session.carry_out(function); });
    }
    void alter(const std::function<void(Session&)>& function) override { transaction(begin_alter, function); }
    void prepare(const Sql& sql) override { Sessions::Lease(sessions_)->prepare(sql); }

    void write(const std::function<void(Transaction&)>& function) override {
        for (int attempt = 1;; ++attempt) {
            try {
                return transaction(begin_write, [&](Session& session) { session.carry_out(function); });
            } catch (const WritesMet&) {
                if (attempt == most_attempts) throw;
                wait_before(attempt);
            }
        }
    }

private:
    using Sessions = Pool<PostgresSession>;

    void transaction(const char* begin, const std::function<void(Session&)>& function) {
        Sessions::Lease session(sessions_);
        begin_on(session, begin);
        try {
            function(*session);
            session->script("COMMIT");
        } catch (...) {
            roll_back(session);
            throw;
        }
    }

    // A server that was restarted has broken every connection that waits: the first to notice forgets them and connects anew.
    void begin_on(Sessions::Lease& session, const char* begin) {
        try {
            session->script(begin);
        } catch (const ConnectionLost&) {
            sessions_.forget();
            session.renew();
            session->script(begin);
        }
    }

    static void roll_back(Sessions::Lease& session) noexcept {
        if (!session->inside_transaction()) return;
        try {
            session->script("ROLLBACK");
        } catch (const Fault&) {
            session.drop();
        }
    }

    Sessions sessions_;
};

}  // namespace

std::unique_ptr<Engine> open_postgresql(const std::string& connection) { return std::make_unique<PostgresEngine>(connection); }

}  // namespace qaygi::store
