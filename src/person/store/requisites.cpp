#include "person/store/requisites.hpp"

#include <fmt/format.h>

#include "evidence/store/journal.hpp"

namespace qaygi::person {

namespace {

// The columns are those of each_field, in its order.
const store::Sql select_employer{"person.select_employer",
                                 "SELECT full_name, fund_number, branch, legal_address, phone, email, head, accountant, bank, iban, "
                                 "version, saved_at, saved_by, saved_by_name FROM employer WHERE employer = $1"};
const store::Sql insert_employer{"person.insert_employer",
                                 "INSERT INTO employer (full_name, fund_number, branch, legal_address, phone, email, head, accountant, bank, iban, "
                                 "saved_at, saved_by, saved_by_name, employer, version) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1) ON CONFLICT (employer) DO NOTHING"};
const store::Sql update_employer{"person.update_employer",
                                 "UPDATE employer SET full_name = $1, fund_number = $2, branch = $3, legal_address = $4, phone = $5, email = $6, head = $7, "
                                 "accountant = $8, bank = $9, iban = $10, saved_at = $11, saved_by = $12, saved_by_name = $13, version = version + 1 "
                                 "WHERE employer = $14 AND version = $15"};

Requisites requisites_from(const store::Row& row) {
    return {row.get<OrganisationName>(0),
            row.get<FundNumber>(1),
            row.get<BranchCode>(2),
            row.get<Address>(3),
            row.get<OfficePhone>(4),
            row.get<std::optional<Email>>(5),
            row.get<PersonName>(6),
            row.get<PersonName>(7),
            row.get<std::optional<BankCode>>(8),
            row.get<std::optional<Iban>>(9)};
}

std::vector<store::Value> parameters_of(const Requisites& requisites, const Saved& saved, const Voen& employer) {
    std::vector<store::Value> parameters;
    each_field(requisites, [&](const Field&, const auto& value) { parameters.push_back(store::to_value(value)); });
    for (auto value : {store::to_value(saved.at), store::to_value(saved.by), store::to_value(saved.by_name), store::to_value(employer)})
        parameters.push_back(std::move(value));
    return parameters;
}

}  // namespace

std::optional<KeptRequisites> load_requisites(store::Connection& connection, const Voen& employer) {
    const auto row = connection.row(select_employer, employer);
    if (!row) return std::nullopt;
    return KeptRequisites{requisites_from(*row), row->get<std::int64_t>(10), {row->get<Instant>(11), row->get<Fin>(12), row->get<std::string>(13)}};
}

Result<std::int64_t, Overtaken> save_requisites(store::Transaction& transaction, const Voen& employer, const Requisites& requisites, std::int64_t seen,
                                                const Saved& saved) {
    auto parameters = parameters_of(requisites, saved, employer);
    if (seen != 0) parameters.push_back(store::to_value(seen));
    if (transaction.execute(seen == 0 ? insert_employer : update_employer, parameters) == 1) {
        const auto details = fmt::format(R"({{"version":{}}})", seen + 1);
        evidence::record(transaction, {employer, saved.at, saved.by, "employer.requisites_saved", "employer/requisites", details});
        return seen + 1;
    }
    auto kept = load_requisites(transaction, employer);
    ensure(kept.has_value(), "requisites are never removed");
    if (kept->requisites == requisites) return kept->version;
    return refuse(Overtaken{*std::move(kept)});
}

}  // namespace qaygi::person
