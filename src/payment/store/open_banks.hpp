#pragma once

#include <memory>
#include <string>

#include "payment/banks.hpp"

namespace qaygi::payment {

// The register that the configuration names: "built-in", or a folder with banks.csv, bank_accounts.csv and bank_branches.csv, which is read now
// and not again. A Fault says which file cannot be read, or which line cannot be right.
std::unique_ptr<const Banks> open_banks(const std::string& configured);

}  // namespace qaygi::payment
