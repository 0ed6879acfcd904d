#include "base/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qaygi {

namespace {

std::string fault_of(std::string_view text) {
    try {
        read_csv("towns.csv", text, "code,name");
    } catch (const Fault& fault) {
        return fault.what();
    }
    return "no fault";
}

}  // namespace

TEST(Csv, has_rows_below_its_header) {
    const auto rows = read_csv("towns.csv", "\uFEFF# towns\r\ncode,name\r\n\r\nA,Şəki\r\nB,\"Quba, \"\"köhnə\"\"\"\nC,", "code,name");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_THAT(rows[0].cells, testing::ElementsAre("A", "Şəki"));
    EXPECT_EQ(rows[0].line, 4);
    EXPECT_THAT(rows[1].cells, testing::ElementsAre("B", "Quba, \"köhnə\""));
    EXPECT_THAT(rows[2].cells, testing::ElementsAre("C", ""));
}

TEST(Csv, tells_the_line_that_is_wrong) {
    EXPECT_EQ(fault_of("name,code\nA,B"), "towns.csv:1: the header is not \"code,name\"");
    EXPECT_EQ(fault_of(""), "towns.csv: no header \"code,name\"");
    EXPECT_EQ(fault_of("code,name\nA,B\nA,B,C"), "towns.csv:3: 3 values where 2 are expected");
}

}  // namespace qaygi
