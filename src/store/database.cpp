#include "store/database.hpp"

#include "base/embedded.hpp"
#include "store/migration.hpp"
#include "store/session.hpp"

namespace qaygi::store {
namespace {

std::unique_ptr<Engine> open(const std::string& address) {
    constexpr std::string_view sqlite = "sqlite:", postgresql = "postgresql:";
    if (address.starts_with(sqlite)) return open_sqlite(address.substr(sqlite.size()));
    if (!address.starts_with(postgresql)) throw Fault("the address of the database begins with neither sqlite: nor postgresql:");
    return open_postgresql(address.starts_with("postgresql://") ? address : address.substr(postgresql.size()));
}

// A read or write inside a write would wait for itself.
thread_local bool writing = false;

class Writing {
public:
    Writing() { writing = true; }
    ~Writing() { writing = false; }
    Writing(const Writing&) = delete;
};

}  // namespace

std::optional<Row> Connection::at_most_one(const Sql& sql, Rows rows) {
    ensure(rows.size() <= 1, sql.name());
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

Database::Database(const std::string& address) : engine_(open(address)) {}
Database::~Database() = default;

Database::Kind Database::kind() const { return engine_->kind(); }
void Database::migrate() { apply_migrations(migrations_for(engine_->kind(), embedded::migrations()), *engine_); }
void Database::prepare(const Sql& sql) { engine_->prepare(sql); }

void Database::read_inside(const std::function<void(Connection&)>& function) {
    ensure(!writing, "there is no read inside a write");
    engine_->read(function);
}

void Database::write_inside(const std::function<void(Transaction&)>& function) {
    ensure(!writing, "there is no write inside a write");
    const Writing here;
    engine_->write(function);
}

}  // namespace qaygi::store
