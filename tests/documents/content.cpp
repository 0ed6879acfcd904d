#include "documents/content.hpp"

#include <gtest/gtest.h>

#include "documents/file_name.hpp"
#include "documents/samples.hpp"

namespace qaygi::documents {
namespace {

constexpr std::uint64_t limit = 1024 * 1024;

Refusal refused(std::string_view name, std::string_view content, std::uint64_t most = limit) {
    const auto answer = check(name, content, most);
    if (answer) {
        ADD_FAILURE() << name << " was taken";
        return BadName{};
    }
    return answer.error();
}

TEST(Content, WholeFilesAreRecognised) {
    EXPECT_EQ(recognise(small_pdf()), Form::pdf);
    EXPECT_EQ(recognise(small_jpeg()), Form::jpeg);
    EXPECT_EQ(recognise(small_png()), Form::png);
}

TEST(Content, WhatPhonesWriteBehindAPictureIsNotLookedAt) {
    EXPECT_EQ(recognise(small_jpeg() + "records of the phone"), Form::jpeg);
    EXPECT_EQ(recognise(small_png() + "records of the phone"), Form::png);
    EXPECT_EQ(recognise(small_pdf() + std::string(1000, '\n')), Form::pdf);
}

// Cut anywhere, a file is damaged; from its beginning on it is recognised as what it was.
TEST(Content, CutOffFilesAreDamaged) {
    for (const auto& [form, whole] : {std::pair(Form::pdf, small_pdf()), {Form::jpeg, small_jpeg()}, {Form::png, small_png()}}) {
        const std::size_t last = whole.ends_with('\n') ? whole.size() - 2 : whole.size() - 1;
        for (std::size_t size = 8; size <= last; ++size) {
            EXPECT_EQ(recognise(std::string_view(whole).substr(0, size)).error(), Refusal(Damaged{form})) << name_of(form) << " " << size;
        }
    }
}

TEST(Content, ChangedFilesAreDamaged) {
    auto png = small_png();
    png[45] = static_cast<char>(png[45] ^ 1);
    EXPECT_EQ(recognise(png).error(), Refusal(Damaged{Form::png}));
    EXPECT_EQ(recognise(small_png(0)).error(), Refusal(Damaged{Form::png}));
    auto jpeg = small_jpeg();
    jpeg.replace(jpeg.find("\xff\xc0"), 2, "\xff\xc4");
    EXPECT_EQ(recognise(jpeg).error(), Refusal(Damaged{Form::jpeg}));
    EXPECT_EQ(recognise("\xff\xd8\xff\xd9"s).error(), Refusal(Damaged{Form::jpeg}));
    EXPECT_EQ(recognise("\xff\xd8\xff\xff\xff"s).error(), Refusal(Damaged{Form::jpeg}));
    EXPECT_EQ(recognise("%PDF-1.4\n1 0 obj\nstartxref\n99999\n%%EOF").error(), Refusal(Damaged{Form::pdf}));
    EXPECT_EQ(recognise("%PDF-1.4\n1 0 obj\nstartxref\nhere\n%%EOF").error(), Refusal(Damaged{Form::pdf}));
    EXPECT_EQ(recognise("%PDF-").error(), Refusal(Damaged{Form::pdf}));
}

TEST(Content, OthersAreNamedWhereTheyAreKnown) {
    EXPECT_EQ(refused("a.pdf", "just text, as a test of a virus scanner would be"), Refusal(NotAccepted{""}));
    EXPECT_EQ(refused("a.pdf", "PK\3\4 and more"), Refusal(NotAccepted{"ZIP, DOCX, XLSX"}));
    EXPECT_EQ(refused("a.jpg",
                      "\0\0\0\x18"
                      "ftypheic"s +
                          "more"),
              Refusal(NotAccepted{"HEIC"}));
    EXPECT_EQ(refused("a.png", "<html><script>alert(1)</script>"), Refusal(NotAccepted{"HTML"}));
    EXPECT_EQ(refused("a.pdf", "X"), Refusal(NotAccepted{""}));
    EXPECT_EQ(refused("a.pdf", " " + small_pdf()), Refusal(NotAccepted{""}));
    EXPECT_EQ(refused("a.pdf", ""), Refusal(Empty{}));
}

// The first octets decide what a file is; another file behind them changes nothing.
TEST(Content, AFileThatIsTwoIsTheFirst) {
    EXPECT_EQ(refused("a.pdf", small_png() + small_pdf()), Refusal(WrongExtension({"pdf", Form::png})));
    EXPECT_EQ(refused("a.jpg", small_pdf() + small_jpeg()), Refusal(WrongExtension({"jpg", Form::pdf})));
}

TEST(Content, TheNameMustSayWhatTheContentIs) {
    EXPECT_EQ(refused("scan.pdf", small_png()), Refusal(WrongExtension({"pdf", Form::png})));
    EXPECT_EQ(refused("scan.EXE", small_pdf()), Refusal(WrongExtension({"exe", Form::pdf})));
    for (const char* name : {"a.jpg", "a.JPEG", "a.jfif"}) EXPECT_EQ(check(name, small_jpeg(), limit)->name, name);
    EXPECT_EQ(check("scan", small_jpeg(), limit)->name, "scan.jpg");
    EXPECT_EQ(check("Əmr № 12.2026", small_pdf(), limit)->name, "Əmr № 12.2026.pdf");
}

TEST(Content, JustInsideAndJustOutsideTheLimit) {
    const auto pdf = small_pdf();
    EXPECT_TRUE(check("a.pdf", pdf, pdf.size()).has_value());
    EXPECT_EQ(refused("a.pdf", pdf, pdf.size() - 1), Refusal(TooLarge{pdf.size() - 1}));
}

}  // namespace
}  // namespace qaygi::documents
