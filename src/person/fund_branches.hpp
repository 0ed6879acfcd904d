#pragma once

// The branches of the fund (DSMF-nin yerli şöbələri): each employer reports to one, each officer works in one.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace qaygi::person {

struct FundBranch {
    std::string code;  // AZ-BA
    std::string name;  // Bakı şəhəri
    bool operator==(const FundBranch&) const = default;
};

// All of them, by name.
std::span<const FundBranch> fund_branches();
std::optional<FundBranch> find_fund_branch(std::string_view code);

}  // namespace qaygi::person
