#include "documents/file_name.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace qaygi::documents {
namespace {

TEST(FileName, FoldersAreLeftOut) {
    EXPECT_EQ(clean_file_name("../../etc/passwd"), "passwd");
    EXPECT_EQ(clean_file_name("C:\\Sənədlər\\əmr 5.pdf"), "əmr 5.pdf");
    EXPECT_EQ(clean_file_name("a/b\\c/d.png"), "d.png");
    for (const char* nothing : {"", "..", "../", ".", "   ", "/", "\\", "...", "\u202e", "\xff\xfe"})
        EXPECT_EQ(clean_file_name(nothing), std::nullopt) << nothing;
}

TEST(FileName, WhatCannotBeSeenIsLeftOut) {
    EXPECT_EQ(clean_file_name("invoice\u202efdp.exe"), "invoicefdp.exe");
    EXPECT_EQ(clean_file_name(std::string_view("a\0b\nc\x7f.pdf", 10)), "abc.pdf");
    EXPECT_EQ(clean_file_name("  two   spaces\u200b.pdf "), "two spaces.pdf");
    EXPECT_EQ(clean_file_name("<script>alert(1)<script>.pdf"), "<script>alert(1)<script>.pdf");
    EXPECT_EQ(clean_file_name("👶 Şəkil.jpg"), "👶 Şəkil.jpg");
    EXPECT_EQ(clean_file_name(".htaccess"), "htaccess");
}

TEST(FileName, LongNamesLoseTheEndOfTheirStem) {
    std::string exact, long_one;
    for (int i = 0; i < 196; ++i) exact += "ə";
    for (int i = 0; i < 300; ++i) long_one += "ə";
    EXPECT_EQ(clean_file_name(exact + ".pdf"), exact + ".pdf");
    EXPECT_EQ(clean_file_name(long_one + ".pdf"), exact + ".pdf");
    EXPECT_EQ(clean_file_name(long_one), exact + "əəəə");
}

TEST(FileName, TheEndingIsOfLetters) {
    EXPECT_EQ(extension("a.PDF"), "pdf");
    EXPECT_EQ(extension("a.tar.gz"), "gz");
    EXPECT_EQ(extension("order no.5"), "");
    EXPECT_EQ(extension(".pdf"), "");
    EXPECT_EQ(extension("pdf"), "");
    EXPECT_EQ(extension("a.sentence"), "");
    EXPECT_EQ(extension("a."), "");
}

RC_GTEST_PROP(FileName, CleaningTwiceChangesNothingMore, (const std::string& sent)) {
    const auto once = clean_file_name(sent);
    RC_PRE(once.has_value());
    RC_ASSERT(clean_file_name(*once) == once);
    RC_ASSERT(once->find_first_of("/\\\n\r") == once->npos);
    RC_ASSERT(once->find('\0') == once->npos);
}

}  // namespace
}  // namespace qaygi::documents
