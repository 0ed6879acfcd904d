#pragma once

// The register of banks made of three tables; data/README.md says what stands in them.

#include <map>
#include <memory>
#include <string>

#include "payment/banks.hpp"

namespace qaygi::payment {

// The texts of banks.csv, bank_accounts.csv and bank_branches.csv.
struct BankTables {
    std::string banks;
    std::string accounts;
    std::string branches;
};

// Every row is checked; a Fault names the file and the line of what cannot be right.
std::unique_ptr<const Banks> banks_of(const BankTables& tables);

// The tables in the binary.
std::unique_ptr<const Banks> built_in_banks();

}  // namespace qaygi::payment
