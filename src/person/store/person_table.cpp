#include "person/store/person_table.hpp"

namespace qaygi::person {

namespace {

const store::Sql select_by_ssn{"person.select_by_ssn", "SELECT ssn, fin, given_name, family_name, father_name, born FROM insured_person WHERE ssn = $1"};
const store::Sql select_by_fin{"person.select_by_fin", "SELECT ssn, fin, given_name, family_name, father_name, born FROM insured_person WHERE fin = $1"};
const store::Sql upsert_person{"person.upsert_person",
                               "INSERT INTO insured_person (ssn, fin, given_name, family_name, father_name, born) VALUES ($1, $2, $3, $4, $5, $6) "
                               "ON CONFLICT (ssn) DO UPDATE SET fin = excluded.fin, given_name = excluded.given_name, family_name = excluded.family_name, "
                               "father_name = excluded.father_name, born = excluded.born"};

template <class Identifier>
std::optional<InsuredPerson> select(store::Database& database, const store::Sql& sql, const Identifier& identifier) {
    const auto row = database.read([&](store::Connection& connection) { return connection.row(sql, identifier); });
    if (!row) return std::nullopt;
    return InsuredPerson{row->template get<Ssn>(0),         row->template get<Fin>(1),         row->template get<std::string>(2),
                         row->template get<std::string>(3), row->template get<std::string>(4), row->template get<Date>(5)};
}

}  // namespace

std::optional<InsuredPerson> PersonTable::find(const Ssn& ssn) const { return select(database_, select_by_ssn, ssn); }

std::optional<InsuredPerson> PersonTable::find(const Fin& fin) const { return select(database_, select_by_fin, fin); }

void keep_person(store::Transaction& transaction, const InsuredPerson& person) {
    transaction.change(upsert_person, person.ssn, person.fin, person.given_name, person.family_name, person.father_name, person.born);
}

}  // namespace qaygi::person
