#pragma once

// Who is at the keyboard, and in which capacity.

#include <string>

#include "base/clock.hpp"
#include "base/identifiers.hpp"
#include "identity/right.hpp"

namespace qaygi::identity {

// A person who signed in.
struct Visitor {
    Fin fin;
    std::string name;         // Ad Soyad, as in the certificate
    std::string session;      // the stored (hashed) session id
    std::string csrf;         // goes into every form of this session
    Instant ends = {};        // when the session ends unless something is asked before
    bool may_switch = false;  // there is another capacity to act in
};

// A person acting for an employer.
struct EmployerVisitor : Visitor {
    Voen employer;
    std::string employer_name;  // as in the certificate, until requisites name it
    Right right = Right::read;
    std::string granted_by = {};  // who delegated the right; empty for the holder of the seal

    bool may(Right needed) const { return includes(right, needed); }
};

// A person acting for the fund.
struct OfficerVisitor : Visitor {
    std::string branch;  // code of the fund's branch
    Role role = Role::officer;
};

}  // namespace qaygi::identity
