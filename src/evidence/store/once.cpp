#include "evidence/store/once.hpp"

#include "evidence/store/answered.hpp"

namespace qaygi::evidence {

std::string keep_once(store::Database& database, const Fin& person, std::string_view once, Instant at,
                      const std::function<std::string(store::Transaction&)>& change) {
    const std::string key(once);
    return database.write([&](store::Transaction& transaction) {
        if (key.empty()) return change(transaction);
        if (auto first = answered(transaction, person, key)) return *first;
        std::string location = change(transaction);
        answer(transaction, person, key, location, at);
        return location;
    });
}

}  // namespace qaygi::evidence
