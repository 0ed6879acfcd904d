#include "identity/store/officers.hpp"

namespace qaygi::identity {
namespace {

const store::Sql upsert_officer{"identity.upsert_officer",
                                "INSERT INTO officer (fin, name, branch, role) VALUES ($1, $2, $3, $4) "
                                "ON CONFLICT (fin) DO UPDATE SET name = excluded.name, branch = excluded.branch, role = excluded.role"};
const store::Sql delete_officer{"identity.delete_officer", "DELETE FROM officer WHERE fin = $1"};
const store::Sql select_officer{"identity.select_officer", "SELECT fin, name, branch, role FROM officer WHERE fin = $1"};
const store::Sql select_officers{"identity.select_officers", "SELECT fin, name, branch, role FROM officer ORDER BY branch, name, fin"};

Officer officer_of(const store::Row& row) {
    const auto role = role_named(row.get<std::string>(3));
    ensure(role.has_value(), "a role that is kept is one of the list");
    return {row.get<Fin>(0), row.get<std::string>(1), row.get<std::string>(2), *role};
}

}  // namespace

void keep_officer(store::Transaction& transaction, const Officer& officer) {
    transaction.change(upsert_officer, officer.fin, officer.name, officer.branch, name_of(officer.role));
}

bool remove_officer(store::Transaction& transaction, const Fin& fin) { return transaction.change(delete_officer, fin) > 0; }

std::optional<Officer> find_officer(store::Connection& connection, const Fin& fin) {
    const auto row = connection.row(select_officer, fin);
    return row ? std::optional(officer_of(*row)) : std::nullopt;
}

std::vector<Officer> officers(store::Connection& connection) {
    std::vector<Officer> found;
    for (const auto& row : connection.rows(select_officers)) found.push_back(officer_of(row));
    return found;
}

}  // namespace qaygi::identity
