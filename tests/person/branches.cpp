#include <gtest/gtest.h>

#include <set>

#include "base/text.hpp"
#include "person/fund_branches.hpp"

namespace qaygi::person {

TEST(FundBranches, are_one_for_each_territory) {
    std::set<std::string> codes, names;
    for (const auto& branch : fund_branches()) {
        codes.insert(branch.code);
        names.insert(branch.name);
    }
    EXPECT_EQ(fund_branches().size(), 78u);
    EXPECT_EQ(codes.size(), 78u);
    EXPECT_EQ(names.size(), 78u);
}

TEST(FundBranches, stand_by_name) {
    const auto branches = fund_branches();
    for (std::size_t at = 1; at < branches.size(); ++at) EXPECT_LT(compare_az(branches[at - 1].name, branches[at].name), 0) << branches[at].name;
}

TEST(FundBranches, are_found_by_code) {
    EXPECT_EQ(find_fund_branch("AZ-BA")->name, "Bakı şəhəri");
    EXPECT_FALSE(find_fund_branch("AZ-XX"));
    EXPECT_FALSE(find_fund_branch(""));
}

}  // namespace qaygi::person
