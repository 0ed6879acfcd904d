#include "payment/banks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/embedded.hpp"
#include "base/fault.hpp"
#include "payment/bank_tables.hpp"
#include "payment/store/open_banks.hpp"

namespace qaygi::payment {

namespace {

using testing::HasSubstr;

const BankTables small{
    "code,name,swift,voen,closed\n"
    "200004,Birinci Bank ASC,AIIBAZ2X,9900003611,\n"
    "501145,İkinci Bank ASC,BBTBAZ22,1302164881,2026-03-01\n",
    "bank,correspondent_account\n"
    "200004,AZ37NABZ01350100000000001944\n",
    "code,bank,branch,closed\n"
    "200015,200004,Naxçıvan,\n"
    "200026,200004,Mərkəz,2026-05-01\n"};

BankTables with(std::string BankTables::*table, const std::string& row) {
    auto tables = small;
    tables.*table += row;
    return tables;
}

std::string fault_of(const BankTables& tables) {
    try {
        banks_of(tables);
    } catch (const Fault& fault) {
        return fault.what();
    }
    return "no fault";
}

std::vector<std::string> names(const std::vector<BankBranch>& branches) {
    std::vector<std::string> found;
    for (const auto& branch : branches) found.push_back(branch.full_name());
    return found;
}

BankCode code(const char* text) { return BankCode::read(text).value(); }

}  // namespace

TEST(Banks, branch_has_what_its_bank_has) {
    const auto branch = banks_of(small)->find(code("200015")).value();
    EXPECT_EQ(branch.full_name(), "Birinci Bank ASC, Naxçıvan");
    EXPECT_EQ(branch.head, code("200004"));
    EXPECT_FALSE(branch.is_head());
    EXPECT_EQ(branch.letters(), "AIIB");
    EXPECT_EQ(branch.correspondent_account->text(), "AZ37NABZ01350100000000001944");
    EXPECT_FALSE(banks_of(small)->find(code("999999")));
}

TEST(Banks, closed_one_is_open_until_the_day_before) {
    const auto bank = banks_of(small)->find(code("501145")).value();
    EXPECT_TRUE(bank.is_open_on(date(2026, 2, 28)));
    EXPECT_FALSE(bank.is_open_on(date(2026, 3, 1)));
    EXPECT_FALSE(banks_of(small)->find(code("200026"))->is_open_on(date(2026, 5, 1)));
    EXPECT_TRUE(banks_of(small)->find(code("200004"))->is_open_on(date(2026, 5, 1)));
}

TEST(Banks, branch_closes_with_its_bank) {
    const auto banks = banks_of(with(&BankTables::branches, "501156,501145,Gəncə,2026-09-01\n501167,501145,Şəki,2026-01-01\n"));
    EXPECT_FALSE(banks->find(code("501156"))->is_open_on(date(2026, 3, 1)));
    EXPECT_FALSE(banks->find(code("501167"))->is_open_on(date(2026, 1, 1)));
}

TEST(Banks, are_found_by_words_by_swift_and_by_code) {
    const auto banks = banks_of(small);
    EXPECT_THAT(names(banks->search("birinci naxç", 10)), testing::ElementsAre("Birinci Bank ASC, Naxçıvan"));
    EXPECT_THAT(names(banks->search("MƏRKƏZ", 10)), testing::ElementsAre("Birinci Bank ASC, Mərkəz"));
    EXPECT_THAT(names(banks->search("İKİNCİ", 10)), testing::ElementsAre("İkinci Bank ASC"));
    EXPECT_EQ(banks->search("aiib", 10).size(), 3u);
    EXPECT_EQ(banks->search("AIIB", 10).size(), 3u);
    EXPECT_THAT(names(banks->search("2000 15", 10)), testing::ElementsAre("Birinci Bank ASC, Naxçıvan"));
    EXPECT_EQ(banks->search("", 2).size(), 2u);
    EXPECT_TRUE(banks->search("ziraat", 10).empty());
}

TEST(Banks, heads_stand_by_name) { EXPECT_THAT(names(banks_of(small)->heads()), testing::ElementsAre("Birinci Bank ASC", "İkinci Bank ASC")); }

TEST(Banks, built_in_are_complete) {
    const auto banks = built_in_banks();
    EXPECT_EQ(banks->heads().size(), 25u);
    const auto all = banks->search("", 10'000);
    EXPECT_EQ(all.size(), 651u);
    for (const auto& branch : all) {
        EXPECT_TRUE(passes_check_sum(branch.code)) << branch.code.text();
        ASSERT_TRUE(branch.correspondent_account) << branch.code.text();
        EXPECT_EQ(bank_letters(*branch.correspondent_account), "NABZ");
    }
}

TEST(BankTables, tell_the_line_that_cannot_be_right) {
    EXPECT_EQ(fault_of(small), "no fault");
    EXPECT_THAT(fault_of(with(&BankTables::banks, "20000,X,AIIBAZ2X,9900003611,\n")), HasSubstr("banks.csv:4: “20000”"));
    EXPECT_THAT(fault_of(with(&BankTables::banks, "507064,X,aiibAZ2X,9900003611,\n")), HasSubstr("banks.csv:4: a SWIFT code"));
    EXPECT_THAT(fault_of(with(&BankTables::banks, "507064,X,AIIBAZ2X,9900003612,\n")), testing::StrEq("no fault"));
    EXPECT_THAT(fault_of(with(&BankTables::banks, "507064,X,AIIBAZ2X,9900003621,\n")), HasSubstr("wrong_check_digit"));
    EXPECT_THAT(fault_of(with(&BankTables::banks, "507064,<b>,AIIBAZ2X,9900003611,\n")), HasSubstr("is no name"));
    EXPECT_THAT(fault_of(with(&BankTables::banks, "507064,X,AIIBAZ2X,9900003611,sabah\n")), HasSubstr("banks.csv:4: closed"));
    EXPECT_THAT(fault_of(with(&BankTables::banks, "200004,X,AIIBAZ2X,9900003611,\n")), HasSubstr("banks.csv:4: the code 200004 stands twice"));
    EXPECT_THAT(fault_of(with(&BankTables::accounts, "501145,AZ00NABZ01350100000000001944\n")), HasSubstr("bank_accounts.csv:3"));
    EXPECT_THAT(fault_of(with(&BankTables::branches, "200037,200015,Yasamal,\n")), HasSubstr("bank_branches.csv:4: no bank has the code 200015"));
    EXPECT_THAT(fault_of(with(&BankTables::branches, "200015,200004,Yasamal,\n")), HasSubstr("stands twice"));
}

TEST(OpenBanks, takes_a_folder_of_the_same_tables) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "qaygi_banks";
    std::filesystem::create_directories(folder);
    for (const auto& file : embedded::banks()) std::ofstream(folder / file.name, std::ios::binary) << file.bytes;
    EXPECT_EQ(open_banks(folder.string())->search("", 10'000), open_banks("built-in")->search("", 10'000));
    std::filesystem::remove(folder / "bank_accounts.csv");
    EXPECT_THROW(open_banks(folder.string()), Fault);
    std::filesystem::remove_all(folder);
    EXPECT_THROW(open_banks(folder.string()), Fault);
}

}  // namespace qaygi::payment
