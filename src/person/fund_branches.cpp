#include "person/fund_branches.hpp"

#include "base/csv.hpp"
#include "base/embedded.hpp"
#include "base/text.hpp"

namespace qaygi::person {

namespace {

std::vector<FundBranch> read_branches() {
    std::vector<FundBranch> branches;
    for (const auto& file : embedded::branches())
        for (const auto& row : read_csv(file.name, file.bytes, "code,name")) branches.push_back({row.cells[0], row.cells[1]});
    ensure(!branches.empty(), "the fund has branches");
    std::ranges::sort(branches, [](const FundBranch& one, const FundBranch& other) { return compare_az(one.name, other.name) < 0; });
    return branches;
}

}  // namespace

std::span<const FundBranch> fund_branches() {
    static const auto branches = read_branches();
    return branches;
}

std::optional<FundBranch> find_fund_branch(std::string_view code) {
    const auto at = std::ranges::find(fund_branches(), code, &FundBranch::code);
    return at == fund_branches().end() ? std::nullopt : std::optional(*at);
}

}  // namespace qaygi::person
