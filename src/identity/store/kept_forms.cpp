#include "identity/store/kept_forms.hpp"

namespace qaygi::identity {
namespace {

const store::Sql insert_form{"identity.insert_form", "INSERT INTO kept_form (kept, fin, employer, path, fields, at) VALUES ($1, $2, $3, $4, $5, $6)"};
const store::Sql select_form{"identity.select_form", "SELECT employer, path, fields, at FROM kept_form WHERE kept = $1 AND fin = $2"};
const store::Sql delete_old_forms{"identity.delete_old_forms", "DELETE FROM kept_form WHERE at < $1"};

}  // namespace

void keep_form(store::Transaction& transaction, const KeptForm& form) {
    transaction.change(insert_form, form.id, form.person, form.employer, form.path, form.fields, form.at);
}

std::optional<KeptForm> find_kept_form(store::Connection& connection, const std::string& id, const Fin& person) {
    const auto row = connection.row(select_form, id, person);
    if (!row) return std::nullopt;
    return KeptForm{id, person, row->get<std::optional<Voen>>(0), row->get<std::string>(1), row->get<std::string>(2), row->get<Instant>(3)};
}

void forget_old_forms(store::Transaction& transaction, Instant now) { transaction.change(delete_old_forms, Instant(now - std::chrono::days(1))); }

}  // namespace qaygi::identity
