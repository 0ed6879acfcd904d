#include <gtest/gtest.h>

#define POINTERHOLDER_TRANSITION 4  // its pointers are those of the standard
#define JSON_HH                     // clang cannot read its JSON as C++23, and nothing here needs it
class JSON;
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "documents/pdf_inside.hpp"
#include "documents/picture.hpp"
#include "documents/samples.hpp"

namespace qaygi::documents {
namespace {

std::string encrypted(const char* user, const char* owner) {
    const auto plain = small_pdf();
    QPDF file;
    file.processMemoryFile("plain", plain.data(), plain.size());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters(user, owner, true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

TEST(InsidePdf, APaperOfAScannerHasNoFlaw) {
    EXPECT_EQ(flaw_inside_pdf(small_pdf()), std::nullopt);
    EXPECT_EQ(flaw_inside_pdf(pdf_with_picture(100, 100, "/FlateDecode", packed(std::string(10'000, 'x')))), std::nullopt);
    EXPECT_EQ(flaw_inside_pdf(pdf_with_picture(8'000, 10'000, "/DCTDecode", small_jpeg())), std::nullopt);
}

TEST(InsidePdf, EncryptedIsSaidWhetherAPasswordOpensOrOnlyRestricts) {
    for (const auto& [user, owner] : {std::pair("secret", "secret"), {"", "secret"}}) {
        EXPECT_EQ(recognise(encrypted(user, owner)), Form::pdf);
        EXPECT_EQ(flaw_inside_pdf(encrypted(user, owner)), Flaw(Encrypted{Form::pdf})) << user;
    }
}

TEST(InsidePdf, WhatContradictsItselfIsDamaged) {
    auto moved = small_pdf();
    moved.insert(moved.find("2 0 obj"), "          ");
    const Flaw damaged = Damaged{Form::pdf};
    EXPECT_EQ(flaw_inside_pdf(moved), damaged);
    EXPECT_EQ(flaw_inside_pdf(pdf_of({"<< /Type /Catalog >>"})), damaged);
    EXPECT_EQ(flaw_inside_pdf(pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})), damaged);
    EXPECT_EQ(flaw_inside_pdf(pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"})), damaged);
    EXPECT_EQ(flaw_inside_pdf("%PDF-1.4\n1 0 obj\nstartxref\n0\n%%EOF"), damaged);
}

TEST(InsidePdf, LimitsOfPicturesAndOfUnpacking) {
    EXPECT_EQ(flaw_inside_pdf(pdf_with_picture(8'001, 10'000, "/DCTDecode", small_jpeg())), Flaw(TooManyPixels({8'001, 10'000, most_pixels})));
    EXPECT_EQ(flaw_inside_pdf(pdf_with_picture(1, 1, "/FlateDecode", packed(std::string(most_unpacked + 1, '\0')))), Flaw(UnpacksTooMuch{}));
    EXPECT_EQ(flaw_inside_pdf(pdf_with_picture(1, 1, "[/FlateDecode /FlateDecode]", packed(packed(std::string(most_unpacked + 1, '\0'))))),
              Flaw(UnpacksTooMuch{}));
}

TEST(InsidePdf, JustInsideAndJustOutsideTheMostPages) {
    const auto pages = [](int count) {
        std::string kids;
        for (int i = 0; i < count; ++i) kids += fmt::format("{} 0 R ", i + 3);
        std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, count)};
        objects.resize(static_cast<std::size_t>(count) + 2, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        return pdf_of(objects);
    };
    EXPECT_EQ(flaw_inside_pdf(pages(most_pages)), std::nullopt);
    EXPECT_EQ(flaw_inside_pdf(pages(most_pages + 1)), Flaw(TooManyPages{most_pages}));
}

TEST(Picture, OfEachFormThatCanBeDrawn) {
    const std::string grey(300 * 200, '\x40');
    std::string rows;
    for (int row = 0; row < 1000; ++row) rows += '\0' + std::string(2000, '\x40');
    const auto png = png_header(2000, 1000) + chunk("IDAT", packed(rows)) + chunk("IEND", "");
    for (const auto& [form, content] :
         {std::pair(Form::pdf, pdf_with_picture(300, 200, "/FlateDecode", packed(grey))), {Form::png, png}, {Form::tiff, small_tiff()}}) {
        const auto picture = picture_of(form, content);
        ASSERT_TRUE(picture) << name_of(form);
        EXPECT_EQ(recognise(*picture), Form::jpeg) << name_of(form);
        EXPECT_LT(picture->size(), 50'000u);
    }
    EXPECT_EQ(picture_of(Form::asice, small_container()), std::nullopt);
    EXPECT_EQ(picture_of(Form::pdf, "%PDF-1.4 and nothing"), std::nullopt);
    EXPECT_EQ(picture_of(Form::png, "nothing"), std::nullopt);
}

}  // namespace
}  // namespace qaygi::documents
