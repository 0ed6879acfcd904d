#include "store/pool.hpp"
#include "store/sqlite_session.hpp"
#include "store/sqlite_writer.hpp"

namespace qaygi::store {
namespace {

constexpr std::size_t most_readers = 32;

class SqliteEngine : public Engine {
public:
    explicit SqliteEngine(const std::string& path)
        : writer_(path), readers_(most_readers, [path] { return std::make_unique<SqliteSession>(path, SqliteSession::Use::reading); }) {}

    Database::Kind kind() const override { return Database::Kind::sqlite; }
    void write(const std::function<void(Transaction&)>& function) override { writer_.write(function); }
    void alter(const std::function<void(Session&)>& function) override { writer_.alter(function); }

    void read(const std::function<void(Connection&)>& function) override {
        Readers::Lease reader(readers_);
        reader->control("BEGIN");
        try {
            reader->carry_out(function);
            reader->control("COMMIT");
        } catch (...) {
            reader.drop();
            throw;
        }
    }

    void prepare(const Sql& sql) override { Readers::Lease(readers_)->prepare(sql); }

private:
    using Readers = Pool<SqliteSession>;
    SqliteWriter writer_;
    Readers readers_;
};

}  // namespace

std::unique_ptr<Engine> open_sqlite(const std::string& path) { return std::make_unique<SqliteEngine>(path); }

}  // namespace qaygi::store
