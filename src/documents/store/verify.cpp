#include "documents/store/verify.hpp"

#include "base/fault.hpp"

namespace qaygi::documents {
namespace {

using store::Sql;

const Sql next_named{"documents.next_named", "SELECT DISTINCT sha256 FROM document WHERE sha256 > $1 ORDER BY sha256 LIMIT 500"};
const Sql list_namings{"documents.list_namings", "SELECT employer, schedule, document FROM document WHERE sha256 = $1 ORDER BY employer, document"};

// The files that documents name, in the order of their names, a few at a time.
class Named {
public:
    explicit Named(store::Database& database) : database_(database) { read_on(""); }
    const std::string* first() const { return at_ < some_.size() ? &some_[at_] : nullptr; }
    void drop_first() {
        if (++at_ == some_.size()) read_on(std::string(some_.back()));
    }

private:
    void read_on(const std::string& after) {
        const auto rows = database_.read([&](store::Connection& connection) { return connection.rows(next_named, after); });
        some_.clear();
        at_ = 0;
        for (const auto& row : rows) some_.push_back(row.get<std::string>(0));
    }
    store::Database& database_;
    std::vector<std::string> some_;
    std::size_t at_ = 0;
};

class Verifier {
public:
    Verifier(store::Database& database, const Files& files, const std::function<void(const Finding&)>& tell)
        : database_(database), files_(files), tell_(tell), named_(database) {}

    Verification run() {
        files_.place().each([&](const Lying& lying) {
            while (named_.first() && *named_.first() < lying.name) not_lying();
            const bool named = named_.first() && *named_.first() == lying.name;
            if (named) named_.drop_first();
            read(lying.name, named);
        });
        while (named_.first()) not_lying();
        return found_;
    }

private:
    void not_lying() {
        const auto name = *named_.first();
        named_.drop_first();
        read(name, true);
    }

    // It may have been put or swept away since it was listed; so what is not there is missing only if a document names it now.
    void read(const std::string& name, bool named) {
        std::uint64_t bytes = 0;
        try {
            const auto reading = files_.find(name);
            if (!reading) return tell_missing(name);
            while (!reading->next().empty()) continue;
            bytes = reading->bytes();
        } catch (const Fault& fault) {
            ++found_.damaged;
            return tell_({Finding::What::damaged, name, fault.what(), namings(name)});
        }
        ++found_.sound;
        found_.bytes += bytes;
        found_.unnamed += named ? 0 : 1;
    }

    void tell_missing(const std::string& name) {
        auto who = namings(name);
        if (who.empty()) return;
        ++found_.missing;
        tell_({Finding::What::missing, name, {}, std::move(who)});
    }

    std::vector<Naming> namings(const std::string& name) {
        std::vector<Naming> who;
        const auto rows = database_.read([&](store::Connection& connection) { return connection.rows(list_namings, name); });
        for (const auto& row : rows) who.push_back({row.get<Voen>(0), row.get<int>(1), row.get<int>(2)});
        return who;
    }

    store::Database& database_;
    const Files& files_;
    const std::function<void(const Finding&)>& tell_;
    Named named_;
    Verification found_;
};

}  // namespace

Verification verify(store::Database& database, const Files& files, const std::function<void(const Finding&)>& tell) {
    return Verifier(database, files, tell).run();
}

}  // namespace qaygi::documents
