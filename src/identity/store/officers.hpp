#pragma once

// The people who work for the fund, each in a branch.

#include <optional>
#include <string>

#include "base/identifiers.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

struct Officer {
    Fin fin;
    std::string name;
    std::string branch;  // code of the branch
    bool operator==(const Officer&) const = default;
};

// Adds the officer, or takes over the new name and branch.
void keep_officer(store::Transaction& transaction, const Officer& officer);
std::optional<Officer> find_officer(store::Connection& connection, const Fin& fin);

}  // namespace qaygi::identity
