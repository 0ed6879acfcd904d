#pragma once

// Who is at the keyboard, and in which capacity.

#include <string>

#include "base/identifiers.hpp"

namespace qaygi::identity {

// A person who signed in.
struct Visitor {
    Fin fin;
    std::string name;     // Ad Soyad, as in the certificate
    std::string session;  // the stored (hashed) session id
    std::string csrf;     // goes into every form of this session
};

// A person acting for an employer.
struct EmployerVisitor : Visitor {
    Voen employer;
    std::string employer_name;  // as in the certificate, until requisites name it
    bool seal = false;          // holds the seal authority
};

// A person acting for the fund.
struct OfficerVisitor : Visitor {
    std::string branch;  // code of the fund's branch
};

}  // namespace qaygi::identity
