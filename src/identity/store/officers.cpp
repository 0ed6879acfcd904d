#include "identity/store/officers.hpp"

namespace qaygi::identity {
namespace {

const store::Sql upsert_officer{"identity.upsert_officer",
                                "INSERT INTO officer (fin, name, branch) VALUES ($1, $2, $3) "
                                "ON CONFLICT (fin) DO UPDATE SET name = excluded.name, branch = excluded.branch"};
const store::Sql select_officer{"identity.select_officer", "SELECT fin, name, branch FROM officer WHERE fin = $1"};

}  // namespace

void keep_officer(store::Transaction& transaction, const Officer& officer) { transaction.change(upsert_officer, officer.fin, officer.name, officer.branch); }

std::optional<Officer> find_officer(store::Connection& connection, const Fin& fin) {
    auto row = connection.row(select_officer, fin);
    if (!row) return std::nullopt;
    return Officer{row->get<Fin>(0), row->get<std::string>(1), row->get<std::string>(2)};
}

}  // namespace qaygi::identity
