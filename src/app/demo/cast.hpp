#pragma once

// Everyone who appears in the demonstration, read from the tables beside this file: three employers, one for each work regime, their
// insured persons with children, the heads who sign for them, and officers of two branches. All of them are invented.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/identifiers.hpp"
#include "calendar/employer_calendar.hpp"
#include "identity/officer.hpp"
#include "person/register.hpp"
#include "person/requisites.hpp"

namespace qaygi::demo {

struct Employer {
    Voen voen;
    calendar::Regime regime;
    person::Requisites requisites;

    const std::string& name() const { return requisites.full_name.text(); }
};

// Signs in with Asan İmza, for an employer or for a branch of the fund.
struct Signer {
    Phone phone;
    UserId user_id;
    Fin fin;
    std::string given_name;
    std::string family_name;
    std::optional<Voen> employer;
    bool seal;
    std::string branch;                  // empty for those who act for an employer
    std::optional<identity::Role> role;  // of those who act for the fund

    bool is_officer() const { return !employer; }
    std::string name() const { return given_name + " " + family_name; }
};

struct Child {
    std::string certificate;
    Date born;
};

struct Insured {
    Voen employer;
    person::InsuredPerson person;
    BankCode bank;
    Iban iban;
    IdentityCard identity_card;
    std::vector<Child> children;
};

struct Cast {
    std::vector<Employer> employers;
    std::vector<Signer> signers;
    std::vector<Insured> insured;

    const Employer& employer(const Voen& voen) const;       // a Bug when there is none
    const Signer& head_of(const Employer& employer) const;  // who holds its seal authority
};

// Some children have an age instead of a birthday, so that there are always some who turn 1½ or three these days.
// Fault: a table is wrong; it names the line.
Cast read_cast(Date today);

}  // namespace qaygi::demo
