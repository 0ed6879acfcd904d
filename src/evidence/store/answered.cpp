#include "evidence/store/answered.hpp"

namespace qaygi::evidence {
namespace {

using store::Sql;

const Sql find_answer{"evidence.find_answer", "SELECT location FROM answered WHERE person = $1 AND once = $2"};
const Sql add_answer{"evidence.add_answer", "INSERT INTO answered (person, once, location, at) VALUES ($1, $2, $3, $4)"};
const Sql forget_answers{"evidence.forget_answers", "DELETE FROM answered WHERE at < $1"};

constexpr std::chrono::days remembered{7};

}  // namespace

std::optional<std::string> answered(store::Connection& connection, const Fin& person, std::string_view once) {
    const auto found = connection.row(find_answer, person, once);
    if (!found) return std::nullopt;
    return found->get<std::string>(0);
}

void answer(store::Transaction& transaction, const Fin& person, std::string_view once, std::string_view location, Instant at) {
    transaction.change(add_answer, person, once, location, at);
}

std::int64_t forget_old_answers(store::Transaction& transaction, Instant now) { return transaction.change(forget_answers, Instant(now - remembered)); }

}  // namespace qaygi::evidence
