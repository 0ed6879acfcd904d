#pragma once

#include <string>
#include <vector>

#include "base/identifiers.hpp"
#include "identity/right.hpp"

namespace qaygi::identity {

// The person whom a certificate names, and the employers that it names besides: several where one Asan İmza serves several companies.
struct Holder {
    Fin fin;
    std::string name;  // first name and surname
    std::vector<EmployerRight> employers = {};
    bool operator==(const Holder&) const = default;
};

}  // namespace qaygi::identity
