#include "store/sql.hpp"

#include <vector>

namespace qaygi::store {
namespace {

std::vector<const Sql*>& registry() {
    static std::vector<const Sql*> statements;
    return statements;
}

}  // namespace

Sql::Sql(const char* name, const char* text) : number_(registry().size()), name_(name), text_(text) { registry().push_back(this); }

std::span<const Sql* const> Sql::all() { return registry(); }

}  // namespace qaygi::store
