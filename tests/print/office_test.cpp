// Word and Excel, read back by a program that did not write them: LibreOffice, started once for all documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "print/form.hpp"
#include "print/reader.hpp"
#include "print/samples.hpp"

namespace qaygi::print {
namespace {

using testing::HasSubstr;
using testing::Not;

Document unusual() {
    Document document = test::empty("A/B: [böyük] cədvəl, adı otuz bir hərfdən uzun olan");
    document.header = std::string(300, '&') + "ə";
    document.blocks = {
        Part{"Eyni ad"},
        Part{"EYNİ AD"},
        Part{"'"},
        Part{""},
        Table{.columns = {{"Mətn", 1}, {"Gün", 1}}, .rows = {{std::string("=1+1"), date(1900, 1, 1)}, {std::string("a\x01\x1f]]>\ttab"), date(1900, 12, 31)}}},
        Table{.columns = {{"Boş", 1}}},
        Facts{{{"Uzun söz", std::string(40'000, 'q')}}}};
    return document;
}

class Office : public testing::Test {
protected:
    static void SetUpTestSuite() {
        files_ = std::make_unique<test::OfficeFiles>();
        for (const auto& [name, document] :
             {std::pair("all", test::everything()), std::pair("thousand", test::everything(1000)), std::pair("unusual", unusual())})
            for (const Form form : {Form::word, Form::excel})
                files_->add(fmt::format("{}-{}.{}", name, ending_of(form), ending_of(form)), write(document, form));
        files_->convert();
    }
    static void TearDownTestSuite() { files_.reset(); }
    static inline std::unique_ptr<test::OfficeFiles> files_;
};

void has_every_block(const std::string& text) {
    for (const char* expected : {"Haqq-hesab cədvəli",
                                 "Rekvizitlər",
                                 "Ünvanı",
                                 "Gəncə ş., İçərişəhər küç. 12",
                                 "20.11.2026",
                                 "Əlavə",
                                 "Birinci sətir",
                                 "ikinci sətir: ƏəĞğIıİiŞşÇçÖöÜü Щукина",
                                 "Qeyd: 1 manat = 100 qəpik, <b>&amp;</b>",
                                 "Doğum tarixi",
                                 "Şəfəq3",
                                 "5QK0003",
                                 "03.2025",
                                 "01.10.2024",
                                 "Cəmi",
                                 "https://qaygi.example/check/abc",
                                 "Rəhbər",
                                 "Ülvi Qarayev",
                                 "Nərgiz Babayeva",
                                 "Aylar və hesablanması",
                                 "Babayeva 2",
                                 "04.2025",
                                 "Birinci addım 2",
                                 "ikinci addım"})
        EXPECT_THAT(text, HasSubstr(expected));
}

TEST_F(Office, WordKeepsEveryBlock) {
    const std::string text = files_->text("all-docx");
    has_every_block(text);
    for (const char* expected : {"1.234,50\u00a0₼", "44,03\u00a0₼", "1 · Babayeva 1", "Yekun"}) EXPECT_THAT(text, HasSubstr(expected));
}

TEST_F(Office, ExcelKeepsEveryBlock) { has_every_block(files_->text("all-xlsx")); }

TEST_F(Office, ExcelKeepsTheTypes) {
    const std::string html = files_->html("all-xlsx");
    EXPECT_THAT(html, HasSubstr("sdval=\"44.03\" sdnum=\"1033;0;#,##0.00\""));
    EXPECT_THAT(html, HasSubstr("sdval=\"1234.5\" sdnum=\"1033;0;#,##0.00\""));
    EXPECT_THAT(html, HasSubstr("sdval=\"46346\" sdnum=\"1033;0;DD.MM.YYYY\"")) << "20 November 2026 as a day";
    EXPECT_THAT(html, HasSubstr("sdval=\"45717\" sdnum=\"1033;0;MM.YYYY\"")) << "March 2025 as its first day";
    EXPECT_THAT(html, HasSubstr("sdval=\"3\" sdnum=\"1033;0;0\""));
}

TEST_F(Office, NothingIsLostAmongAThousand) {
    for (const char* name : {"thousand-docx", "thousand-xlsx"}) {
        const std::string text = files_->text(name);
        const bool in_words = std::string_view(name).ends_with("docx");
        for (std::size_t i = 1; i <= 1000; ++i) {
            const std::string shown = in_words ? qaygi::show(test::amount(i)) : plain(test::amount(i));
            ASSERT_THAT(text, HasSubstr(" " + test::given(i) + " ")) << name;
            ASSERT_THAT(text, HasSubstr(" " + shown + " ")) << name;
            ASSERT_THAT(text, HasSubstr(fmt::format("Birinci addım {} ", i))) << name;
        }
    }
}

TEST_F(Office, AnExcelTextIsNeverAFormulaAndAnOldDayIsText) {
    const std::string text = files_->text("unusual-xlsx");
    EXPECT_THAT(text, HasSubstr("=1+1"));
    EXPECT_THAT(text, HasSubstr("01.01.1900"));
    EXPECT_THAT(text, HasSubstr("]]> tab"));
    EXPECT_THAT(text, HasSubstr(std::string(32'767, 'q'))) << "as much as a cell holds";
}

TEST_F(Office, WordTakesWhatXmlCannotHold) {
    const std::string text = files_->text("unusual-docx");
    EXPECT_THAT(text, HasSubstr("a]]> tab"));
    EXPECT_THAT(text, HasSubstr(std::string(40'000, 'q')));
}

TEST(Word, NumbersItsPagesRepeatsItsHeadsAndIsTheSameForTheSame) {
    const Document document = test::everything();
    const std::string bytes = write(document, Form::word);
    const test::OfficeFiles files;
    EXPECT_THAT(files.packed(bytes, "word/footer.xml"), HasSubstr("Səhifə "));
    EXPECT_THAT(files.packed(bytes, "word/footer.xml"), HasSubstr("NUMPAGES"));
    EXPECT_THAT(files.packed(bytes, "word/header.xml"), HasSubstr("Cədvəl № 417"));
    EXPECT_THAT(files.packed(bytes, "word/document.xml"), HasSubstr("<w:tblHeader/>"));
    EXPECT_THAT(files.packed(bytes, "docProps/core.xml"), HasSubstr("<dc:language>az</dc:language>"));
    EXPECT_EQ(bytes, write(document, Form::word));
}

TEST(Excel, HasASecondSheetAndIsTheSameForTheSame) {
    const Document document = test::everything();
    const std::string bytes = write(document, Form::excel);
    const test::OfficeFiles files;
    EXPECT_THAT(files.packed(bytes, "xl/workbook.xml"), HasSubstr("name=\"Haqq-hesab cədvəli\""));
    EXPECT_THAT(files.packed(bytes, "xl/workbook.xml"), HasSubstr("name=\"Aylar və hesablanması\""));
    EXPECT_THAT(files.packed(bytes, "xl/worksheets/sheet1.xml"), HasSubstr("Səhifə &amp;P / &amp;N"));
    EXPECT_EQ(bytes, write(document, Form::excel));
}

TEST(Forms, AreKnownByTheirEndingsOldAndNew) {
    EXPECT_EQ(form_of_ending("pdf"), Form::pdf);
    EXPECT_EQ(form_of_ending("docx"), Form::word);
    EXPECT_EQ(form_of_ending("doc"), Form::word);
    EXPECT_EQ(form_of_ending("xlsx"), Form::excel);
    EXPECT_EQ(form_of_ending("xls"), Form::excel);
    EXPECT_EQ(form_of_ending("odt"), std::nullopt);
    EXPECT_EQ(form_of_ending(""), std::nullopt);
}

}  // namespace
}  // namespace qaygi::print
