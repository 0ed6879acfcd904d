#pragma once

// The register of insured persons as a table of our own database.

#include "person/register.hpp"
#include "store/database.hpp"

namespace qaygi::person {

class PersonTable final : public Register {
public:
    explicit PersonTable(store::Database& database) : database_(database) {}
    std::optional<InsuredPerson> find(const Ssn& ssn) const override;
    std::optional<InsuredPerson> find(const Fin& fin) const override;

private:
    store::Database& database_;
};

// Adds the person, or takes over what changed under the same SSN.
void keep_person(store::Transaction& transaction, const InsuredPerson& person);

}  // namespace qaygi::person
