#pragma once

// The list of the people who work for the fund: asked at each request, so that a change of it works at once.

#include <optional>
#include <vector>

#include "identity/officer.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

// Adds the officer, or takes over the new name, branch and role.
void keep_officer(store::Transaction& transaction, const Officer& officer);
// Whether there was one.
bool remove_officer(store::Transaction& transaction, const Fin& fin);
std::optional<Officer> find_officer(store::Connection& connection, const Fin& fin);
// By branch and name.
std::vector<Officer> officers(store::Connection& connection);

}  // namespace qaygi::identity
