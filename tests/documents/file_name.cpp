#include "documents/file_name.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace qaygi::documents {
namespace {

Refusal why_not(std::string_view sent) {
    auto name = read_file_name(sent);
    return name ? Refusal(Empty{}) : name.error();
}

TEST(FileName, WhatNoBrowserSendsIsRefused) {
    for (const char* path : {"../../etc/passwd", "C:\\Sənədlər\\əmr 5.pdf", "a/b\\c/d.png", "../", "/"})
        EXPECT_EQ(why_not(path), Refusal(PathInName{})) << path;
    for (const char* control : {"a\nb.pdf", "a\tb.pdf", "a\x7f.pdf", "invoice\u202efdp.exe", "\u2067a.pdf", "\u200e"})
        EXPECT_EQ(why_not(control), Refusal(ControlInName{})) << control;
    EXPECT_EQ(why_not(std::string_view("a\0b.pdf", 7)), Refusal(ControlInName{}));
    for (const char* nothing : {"", "..", ".", "   ", "...", "\u200b", "\xff\xfe"}) EXPECT_EQ(why_not(nothing), Refusal(BadName{})) << nothing;
}

TEST(FileName, WhatCannotBeSeenIsLeftOut) {
    EXPECT_EQ(read_file_name("  two   spaces\u200b.pdf "), "two spaces.pdf");
    EXPECT_EQ(read_file_name("<script>alert(1)<script>.pdf"), "<script>alert(1)<script>.pdf");
    EXPECT_EQ(read_file_name("👶 Şəkil.jpg"), "👶 Şəkil.jpg");
    EXPECT_EQ(read_file_name(".htaccess"), "htaccess");
}

std::string repeated(int count) {
    std::string name;
    for (int i = 0; i < count; ++i) name += "ə";
    return name;
}

TEST(FileName, JustInsideAndJustOutsideTheLongest) {
    EXPECT_EQ(read_file_name(repeated(196) + ".pdf"), repeated(196) + ".pdf");
    EXPECT_EQ(why_not(repeated(197) + ".pdf"), Refusal(NameTooLong{longest_name}));
    EXPECT_EQ(why_not(repeated(300)), Refusal(NameTooLong{longest_name}));
    EXPECT_EQ(with_ending(repeated(200), Form::pdf), repeated(196) + ".pdf");
    EXPECT_EQ(with_ending("əmr", Form::asice), "əmr.asice");
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

RC_GTEST_PROP(FileName, CleaningTwiceChangesNothingMore, ()) {
    const auto pieces =
        *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a", "ə", "İ", " ", ".", "\u200b", "👶", "e\u0301", "\xff", "pdf"));
    std::string sent;
    for (const auto& piece : pieces) sent += piece;
    const auto once = read_file_name(sent);
    RC_PRE(once.has_value());
    RC_ASSERT((read_file_name(*once) == once));
}

}  // namespace
}  // namespace qaygi::documents
