#include "payment/store/open_banks.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/fault.hpp"
#include "payment/bank_tables.hpp"

namespace qaygi::payment {

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || file.bad()) throw Fault(fmt::format("the table of banks {} cannot be read", path.string()));
    return text;
}

}  // namespace

std::unique_ptr<const Banks> open_banks(const std::string& configured) {
    if (configured == "built-in") return built_in_banks();
    const std::filesystem::path folder(configured);
    return banks_of({contents(folder / "banks.csv"), contents(folder / "bank_accounts.csv"), contents(folder / "bank_branches.csv")});
}

}  // namespace qaygi::payment
