#include "documents/store/sweep.hpp"

#include "documents/store/unnamed.hpp"

namespace qaygi::documents {
namespace {

constexpr std::size_t at_once = 200;  // files looked up together
constexpr std::chrono::hours longest_request{24}, longest_removal{1};

class Sweep {
public:
    Sweep(store::Database& database, const Place& place, std::chrono::seconds delay, const Clock& clock)
        : database_(database), place_(place), delay_(delay), clock_(clock) {}

    Swept run() {
        remove(database_.read([&](store::Connection& connection) { return half_removed(connection, clock_() - longest_removal); }));
        std::vector<Lying> some;
        place_.each([&](const Lying& lying) {
            some.push_back(lying);
            if (some.size() == at_once) look_at(std::exchange(some, {}));
        });
        look_at(some);
        database_.write([&](store::Transaction& transaction) {
            forget_removed(transaction, clock_() - longest_request);
            return std::monostate();
        });
        return swept_;
    }

private:
    void look_at(const std::vector<Lying>& some) {
        swept_.files += some.size();
        std::vector<std::string> names;
        for (const auto& lying : some) names.push_back(lying.name);
        const auto unnamed = database_.read([&](store::Connection& connection) { return unnamed_of(connection, names); });
        if (unnamed.empty()) return;
        const Instant now = clock_();
        auto begun = database_.write([&](store::Transaction& transaction) {
            std::vector<std::string> to_remove;
            for (const auto& lying : some) {
                // What was put there again a moment ago waits for the document that is about to name it.
                const Instant before = lying.since <= now - delay_ ? now - delay_ : Instant::min();
                if (std::ranges::binary_search(unnamed, lying.name) && mark_unnamed(transaction, lying.name, now, before)) to_remove.push_back(lying.name);
            }
            return to_remove;
        });
        swept_.waiting += unnamed.size() - begun.size();
        remove(begun);
    }

    void remove(const std::vector<std::string>& begun) {
        if (begun.empty()) return;
        for (const auto& name : begun) place_.remove(name);
        database_.write([&](store::Transaction& transaction) {
            mark_removed(transaction, begun, clock_());
            return std::monostate();
        });
        swept_.removed += begun.size();
    }

    store::Database& database_;
    const Place& place_;
    std::chrono::seconds delay_;
    const Clock& clock_;
    Swept swept_;
};

}  // namespace

Swept sweep(store::Database& database, const Files& files, std::chrono::seconds delay, const Clock& clock) {
    return Sweep(database, files.place(), delay, clock).run();
}

}  // namespace qaygi::documents
