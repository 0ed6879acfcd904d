#pragma once

#include <memory>
#include <string>

#include "person/register.hpp"
#include "store/database.hpp"

namespace qaygi::person {

// The register that the configuration names: "table" in this database, or the address of one behind HTTP.
std::unique_ptr<const Register> open_register(const std::string& configured, store::Database& database);

}  // namespace qaygi::person
