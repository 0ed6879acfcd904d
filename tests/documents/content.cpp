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
    EXPECT_EQ(recognise(small_tiff()), Form::tiff);
    EXPECT_EQ(recognise(small_container()), Form::asice);
}

TEST(Content, WhatPhonesWriteBehindAPictureIsNotLookedAt) {
    EXPECT_EQ(recognise(small_jpeg() + "records of the phone"), Form::jpeg);
    EXPECT_EQ(recognise(small_png() + "records of the phone"), Form::png);
    EXPECT_EQ(recognise(small_pdf() + std::string(1000, '\n')), Form::pdf);
}

// Cut anywhere, a file is damaged; from its beginning on it is recognised as what it was.
TEST(Content, CutOffFilesAreDamaged) {
    for (const auto& [form, whole] : {std::pair(Form::pdf, small_pdf()), {Form::jpeg, small_jpeg()}, {Form::png, small_png()}, {Form::tiff, small_tiff()}}) {
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

// A program that looks elsewhere than at the beginning would see another file.
TEST(Content, AFileThatIsTwoIsRefused) {
    const auto archive = zip_of({{"a.exe", "MZ"}});
    EXPECT_EQ(refused("a.png", small_png() + small_pdf()), Refusal(TwoInOne({Form::png, "PDF"})));
    EXPECT_EQ(refused("a.jpg", small_jpeg() + archive), Refusal(TwoInOne({Form::jpeg, "ZIP"})));
    EXPECT_EQ(refused("a.pdf", small_pdf() + archive), Refusal(TwoInOne({Form::pdf, "ZIP"})));
    EXPECT_EQ(refused("a.png", small_png() + "<script>alert(1)</script>"), Refusal(TwoInOne({Form::png, "HTML"})));
    auto jpeg = small_jpeg();
    jpeg.insert(2, "\xff\xfe\0\x13%PDF-1.4 1 0 obj "s);
    EXPECT_EQ(refused("a.jpg", jpeg), Refusal(TwoInOne({Form::jpeg, "PDF"})));
    EXPECT_EQ(refused("a.tif", small_tiff() + archive), Refusal(TwoInOne({Form::tiff, "ZIP"})));
}

TEST(Content, JustInsideAndJustOutsideTheMostPixels) {
    EXPECT_EQ(recognise(small_jpeg(10'000, 8'000)), Form::jpeg);
    EXPECT_EQ(refused("a.jpg", small_jpeg(10'000, 8'001)), Refusal(TooManyPixels({10'000, 8'001, most_pixels})));
    EXPECT_EQ(refused("a.jpg", small_jpeg(10'000, 10'000)), Refusal(TooManyPixels({10'000, 10'000, most_pixels})));
    EXPECT_EQ(refused("a.png", png_header(10'000, 10'000) + chunk("IEND", "")), Refusal(TooManyPixels({10'000, 10'000, most_pixels})));
    EXPECT_EQ(refused("a.png", png_header(0xFFFFFFFF, 0xFFFFFFFF) + chunk("IEND", "")), Refusal(TooManyPixels({0xFFFFFFFF, 0xFFFFFFFF, most_pixels})));
    EXPECT_EQ(refused("a.tif", small_tiff(10'000, 10'000)), Refusal(TooManyPixels({10'000, 10'000, most_pixels})));
}

TEST(Content, WhatUnpacksToMoreThanItSaysIsRefused) {
    const std::string zeros(1'000'000, '\0'), note = "name\0\0"s;
    EXPECT_EQ(refused("a.png", png_header(1, 1) + chunk("IDAT", packed(zeros)) + chunk("IEND", "")), Refusal(UnpacksTooMuch{}));
    const auto rows = chunk("IDAT", packed("\0\0"s)) + chunk("IEND", "");
    const auto with_note = [&](const char* type, std::size_t octets) {
        return png_header(1, 1) + chunk(type, note + packed(std::string(octets, '\0'))) + rows;
    };
    for (const char* type : {"zTXt", "iCCP"}) {
        EXPECT_EQ(recognise(with_note(type, most_unpacked_note)), Form::png);
        EXPECT_EQ(refused("a.png", with_note(type, most_unpacked_note + 1)), Refusal(UnpacksTooMuch{}));
    }
    const auto international = [&](std::size_t octets) {
        return png_header(1, 1) + chunk("iTXt", "name\0\1\0az\0ad\0"s + packed(std::string(octets, '\0'))) + rows;
    };
    EXPECT_EQ(recognise(international(most_unpacked_note)), Form::png);
    EXPECT_EQ(refused("a.png", international(most_unpacked_note + 1)), Refusal(UnpacksTooMuch{}));
    const std::string much(most_unpacked / 2, '\0');
    EXPECT_EQ(refused("a.asice", container_with({{"a", much}, {"b", much}, {"META-INF/signatures0.xml", "x"}})), Refusal(UnpacksTooMuch{}));
}

TEST(Content, AJpegInTooManyScansIsRefused) {
    EXPECT_EQ(recognise(small_jpeg(1, 1, most_scans)), Form::jpeg);
    EXPECT_EQ(refused("a.jpg", small_jpeg(1, 1, most_scans + 1)), Refusal(TooManyScans{most_scans}));
}

TEST(Content, AContainerHasItsTypeItsDataAndItsSignatures) {
    const Entry data{"emr.pdf", small_pdf()}, signature{"META-INF/signatures0.xml", "<signatures/>"};
    const Refusal damaged = Damaged{Form::asice};
    EXPECT_EQ(refused("a.asice", container_with({data})), damaged);
    EXPECT_EQ(refused("a.asice", container_with({signature})), damaged);
    for (const char* name : {"../emr.pdf", "/emr.pdf", "a/../../b", "a\\b", "c:emr.pdf"})
        EXPECT_EQ(refused("a.asice", container_with({data, signature, {name, "x"}})), damaged) << name;
    EXPECT_EQ(refused("a.zip", zip_of({data, signature})), Refusal(NotAccepted{"ZIP, DOCX, XLSX"}));
    std::vector<Entry> many(most_entries, signature);
    for (int i = 0; i < most_entries; ++i) many[static_cast<std::size_t>(i)].name = std::to_string(i);
    EXPECT_EQ(refused("a.asice", container_with(many)), Refusal(TooManyEntries{most_entries}));
    auto changed = small_container();
    changed[changed.find("emr.pdf") + 20] ^= 1;
    EXPECT_EQ(refused("a.asice", changed), damaged);
    EXPECT_EQ(refused("a.asice", small_container().substr(0, 150)), damaged);
}

TEST(Content, ATiffWhoseRowsLieElsewhereIsDamaged) {
    EXPECT_EQ(recognise(small_tiff(4, 1, 4)), Form::tiff);
    EXPECT_EQ(refused("a.tif", small_tiff(1000, 1, 1000)), Refusal(Damaged{Form::tiff}));
    EXPECT_EQ(refused("a.tif", small_tiff(0)), Refusal(Damaged{Form::tiff}));
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
