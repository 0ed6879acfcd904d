#pragma once

// The setting law-rows: amounts and rule sets that the administrator added.

#include <filesystem>
#include <memory>

#include "app/configuration.hpp"
#include "law/lawbook.hpp"

namespace qaygi::app {

// Without a file: nothing added. A Fault when it cannot be read or says what cannot be.
std::unique_ptr<law::Lawbook> open_lawbook(const std::filesystem::path& rows);

// All rows as they stand, built in and added, with the columns of such a file and one more that says where each is from.
int print_law(const Configuration& configuration);

}  // namespace qaygi::app
