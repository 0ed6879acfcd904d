#include "authority/store/names.hpp"

namespace qaygi::authority {
namespace {

const store::Sql find_name{"authority.find_name", "SELECT name FROM person_means WHERE fin = $1 ORDER BY first_used DESC LIMIT 1"};

}  // namespace

void Names::look_up(store::Connection& connection, const Fin& person) {
    if (names_.contains(person)) return;
    const auto row = connection.row(find_name, person);
    names_.emplace(person, row ? row->get<std::string>(0) : std::string());
}

std::string Names::of(const Fin& person) const {
    const auto found = names_.find(person);
    return found == names_.end() ? std::string() : found->second;
}

}  // namespace qaygi::authority
