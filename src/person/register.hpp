#pragma once

// The register of insured persons, kept by another office. It is asked; it is never changed from here.

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/identifiers.hpp"

namespace qaygi::person {

struct InsuredPerson {
    Ssn ssn;
    Fin fin;
    std::string given_name;
    std::string family_name;
    std::string father_name;  // empty for those who have none
    Date born;

    std::string full_name() const { return family_name + ' ' + given_name + (father_name.empty() ? "" : ' ' + father_name); }
    bool operator==(const InsuredPerson&) const = default;
};

// Nothing when the register knows no such person; a Fault (Later::helps) when the register does not answer. May be asked from several threads at once.
class Register {
public:
    virtual ~Register() = default;
    virtual std::optional<InsuredPerson> find(const Ssn& ssn) const = 0;
    virtual std::optional<InsuredPerson> find(const Fin& fin) const = 0;
};

}  // namespace qaygi::person
