#include "print/pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/fault.hpp"
#include "print/letters.hpp"
#include "print/reader.hpp"
#include "print/samples.hpp"

namespace qaygi::print {
namespace {

using test::amount;
using test::empty;
using test::given;
using test::of;
using test::PdfFile;
using test::people;
using testing::HasSubstr;
using testing::Not;

// As a PDF tells it: the space that does not break is one letter with the space that does.
std::string as_read(Money amount) {
    std::string text = qaygi::show(amount);
    return text.replace(text.find("\u00a0"), 2, " ");
}

TEST(Pdf, EveryBlockCanBeReadBack) {
    const PdfFile file(pdf(test::everything(1)));
    const std::string text = file.text();
    for (const char* expected : {"Haqq-hesab cədvəli",
                                 "Cədvəl № 417",
                                 "Rekvizitlər",
                                 "Ünvanı",
                                 "Gəncə ş., İçərişəhər küç. 12",
                                 "1.234,50 ₼",
                                 "Əlavə",
                                 "Birinci sətir",
                                 "ikinci sətir: ƏəĞğIıİiŞşÇçÖöÜü Щукина",
                                 "Qeyd: 1 manat = 100 qəpik, <b>&amp;</b>",
                                 "Şəfəq1",
                                 "5QK0001",
                                 "03.2025",
                                 "01.10.2024",
                                 "44,01 ₼",
                                 "Cəmi",
                                 "44,00 ₼",
                                 "Rəhbər",
                                 "Ülvi Qarayev",
                                 "https://qaygi.example/check/abc",
                                 "Aylar və hesablanması",
                                 "1 · Babayeva 1",
                                 "Birinci addım 1",
                                 "ikinci addım",
                                 "Yekun",
                                 "Səhifə 1 / 2"})
        EXPECT_THAT(text, HasSubstr(expected));
    EXPECT_EQ(file.check(), "");
}

class Rows : public testing::TestWithParam<std::size_t> {};

TEST_P(Rows, EveryNameAndAmountIsThereOnceAndTheHeadOnEveryPage) {
    const std::size_t rows = GetParam();
    const PdfFile file(pdf(of(people(rows))));
    const std::string lines = file.text_in_lines();
    for (std::size_t i = 1; i <= rows; ++i) {
        const std::size_t name = lines.find(" " + given(i) + " ");
        ASSERT_NE(name, std::string::npos) << given(i);
        EXPECT_THAT(lines.substr(name, lines.find('\n', name) - name), HasSubstr(as_read(amount(i))));
        EXPECT_EQ(lines.find(" " + given(i) + " ", name + 1), std::string::npos) << given(i);
    }
    const int pages = file.pages();
    std::size_t heads = 0;
    for (std::size_t at = lines.find("Doğum tarixi"); at != std::string::npos; at = lines.find("Doğum tarixi", at + 1)) ++heads;
    EXPECT_EQ(heads, static_cast<std::size_t>(pages));
    for (int page = 1; page <= pages; ++page) EXPECT_THAT(lines, HasSubstr(fmt::format("Səhifə {} / {}\n", page, pages)));
    EXPECT_EQ(file.check(), "");
}
INSTANTIATE_TEST_SUITE_P(One_Twenty_Thousand, Rows, testing::Values(1, 20, 1000));

TEST(Pdf, HasASquareCodeThatACameraReads) {
    EXPECT_EQ(PdfFile(pdf(of(SquareCode{"https://qaygi.example/check/abc", "Yoxlama"}))).square_code(), "https://qaygi.example/check/abc\n");
    const std::string longest = "https://qaygi.dsmf.example.az/check/" + std::string(43, 'x');
    EXPECT_EQ(PdfFile(pdf(of(SquareCode{longest, ""}))).square_code(), longest + "\n");
}

TEST(Pdf, SetsThoseWithTheSameRowsAboveThemTogether) {
    Groups groups = test::steps(1000);
    for (std::size_t i = 0; i < 999; ++i) groups.groups[i].rows = groups.groups[0].rows, groups.groups[i].totals = groups.groups[0].totals;
    const std::vector<Alike> together = alike(groups);
    ASSERT_EQ(together.size(), 2u);
    EXPECT_EQ(together[1].who, "1000 · Babayeva 1000");
    EXPECT_EQ(together[1].rows, &groups.groups[999]);
    const PdfFile file(pdf(of(groups)));
    const std::string text = file.text();
    for (std::size_t i = 1; i <= 1000; ++i) ASSERT_THAT(text, HasSubstr(fmt::format("Babayeva {}", i)));
    EXPECT_EQ(text.find("Birinci addım 1\n", text.find("Birinci addım 1\n") + 1), std::string::npos);
    EXPECT_THAT(text, HasSubstr("Birinci addım 1000"));
    EXPECT_LT(file.pages(), 20);
}

TEST(Pdf, EmbedsEveryFontWithItsMeaning) {
    const std::string fonts = PdfFile(pdf(of(people(3)))).fonts();
    EXPECT_THAT(fonts, HasSubstr("+Roboto"));
    EXPECT_THAT(fonts, HasSubstr("+Roboto-Bold"));
    std::istringstream lines(fonts.substr(fonts.find("---\n") + 4));
    for (std::string line; std::getline(lines, line);) EXPECT_THAT(line, HasSubstr("yes yes yes")) << "embedded, a subset, readable as Unicode";
}

TEST(Pdf, SaysItsTitleLanguageDateAndStructure) {
    Document document = of(people(1));
    document.blocks.insert(document.blocks.begin(), {Heading{"Uşağa qulluq"}, Facts{{{"VÖEN", std::string("1401555071")}}}});
    const std::string bytes = pdf(document);
    EXPECT_THAT(bytes, HasSubstr("/Lang (az)"));
    EXPECT_THAT(bytes, HasSubstr("/DisplayDocTitle true"));
    const PdfFile file(bytes);
    EXPECT_THAT(file.information(), HasSubstr("Haqq-hesab cədvəli"));
    EXPECT_THAT(file.information(), HasSubstr("Tagged:          yes"));
    EXPECT_THAT(file.information(), HasSubstr("2026"));
    const std::string structure = file.structure();
    for (const char* tag : {"H1", "H2", "LI", "Table", "TR", "TH", "TD"}) EXPECT_THAT(structure, HasSubstr(tag));
    EXPECT_THAT(structure, HasSubstr("\"Uşağa qulluq\""));
    EXPECT_THAT(structure, Not(HasSubstr("Səhifə"))) << "what every page repeats is not read aloud";
}

TEST(Pdf, IsA4InBothDirections) {
    Document document = empty();
    EXPECT_THAT(PdfFile(pdf(document)).information(), HasSubstr("595.28 x 841.89 pts (A4)"));
    document.landscape = true;
    EXPECT_THAT(PdfFile(pdf(document)).information(), HasSubstr("841.89 x 595.28 pts (A4)"));
}

TEST(Pdf, IsTheSameForTheSameDocument) {
    const Document document = of(people(40));
    EXPECT_EQ(pdf(document), pdf(document));
    EXPECT_NE(pdf(document), pdf(of(people(41))));
}

TEST(Pdf, BreaksALongWordAndKeepsEveryCharacter) {
    std::string word;
    for (int i = 0; i < 500; ++i) word += static_cast<char>('A' + i % 26);
    const Table table{.columns = {{"adı", 1}, {"sıra", 3}}, .rows = {{word, std::int64_t{1}}, {given(2), std::int64_t{2}}}};
    const PdfFile file(pdf(of(table)));
    std::string together;
    for (const char letter : file.text())
        if (letter >= 'A' && letter <= 'Z') together += letter;
    EXPECT_THAT(together, HasSubstr(word));
    EXPECT_THAT(file.text(), HasSubstr(given(2)));
    EXPECT_EQ(file.pages(), 1);
}

TEST(Pdf, BreaksARowTallerThanAPageBetweenItsLines) {
    std::string tall;
    for (int i = 1; i <= 200; ++i) tall += fmt::format("sətir{}.\n", i);
    Table table = people(2);
    table.rows[0][1] = tall;
    const PdfFile file(pdf(of(table)));
    const std::string text = file.text();
    for (int i = 1; i <= 200; ++i) EXPECT_THAT(text, HasSubstr(fmt::format("sətir{}.", i)));
    EXPECT_THAT(text, HasSubstr(given(2)));
    EXPECT_GE(file.pages(), 3);
}

TEST(Pdf, EndsWhenEvenTheHeadOfATableIsTallerThanAPage) {
    std::string tall;
    for (int i = 1; i <= 200; ++i) tall += "baş\n";
    Table table = people(3);
    table.columns[1].head = tall;
    const PdfFile file(pdf(of(table)));
    EXPECT_LT(file.pages(), 20);
    EXPECT_THAT(file.text(), HasSubstr(given(3)));
}

TEST(Pdf, DoesNotLeaveAHeadingAloneAtTheFootOfAPage) {
    for (int before = 33; before < 40; ++before) {
        Document document = empty();
        for (int i = 0; i < before; ++i) document.blocks.push_back(Paragraph{"Mətn"});
        document.blocks.push_back(Heading{"Başlıq"});
        document.blocks.push_back(Paragraph{"Davamı"});
        const std::string text = PdfFile(pdf(document)).text();
        EXPECT_EQ(text.substr(text.find("Başlıq"), text.find("Davamı") - text.find("Başlıq")).find('\f'), std::string::npos) << before;
    }
}

TEST(Pdf, KeepsTotalsWithARowAndSignaturesTogether) {
    for (std::size_t rows = 33; rows < 42; ++rows) {
        Document document = of(people(rows));
        document.blocks.push_back(Signatures{{{"Rəhbər", "Ülvi"}, {"Baş mühasib", "Nərgiz"}}});
        const std::string text = PdfFile(pdf(document)).text_in_lines();
        const auto one_page = [&](const std::string& from, const std::string& to) {
            const std::size_t begin = text.find(from);
            return text.substr(begin, text.find(to, begin) - begin).find('\f') == std::string::npos;
        };
        EXPECT_TRUE(one_page(" " + given(rows) + " ", "Cəmi")) << rows;
        EXPECT_TRUE(one_page("Rəhbər", "Nərgiz")) << rows;
    }
}

TEST(Pdf, RefusesARowThatDoesNotFitItsColumns) {
    Table table = people(1);
    table.rows[0].pop_back();
    EXPECT_THROW(pdf(of(table)), Bug);
}

TEST(Pdf, MayBeMadeByManyThreadsAtOnce) {
    const Document document = of(people(60));
    const std::string expected = pdf(document);
    std::array<std::string, 8> made;
    {
        std::vector<std::jthread> threads;
        for (std::string& one : made) threads.emplace_back([&] { one = pdf(document); });
    }
    for (const std::string& one : made) EXPECT_EQ(one, expected);
}

TEST(Harmless, LeavesOutWhatDisturbsTheLayout) {
    EXPECT_EQ(harmless("\u202eAli\u202c \u2066x\u2069\u200f"), "Ali x");
    EXPECT_EQ(harmless(std::string_view("a\0b\x07\x1b[31mc", 10)), std::string("a\uFFFDb[31mc"));
    EXPECT_EQ(harmless("a\tb\r\nc\u2028d"), "a b\nc\nd");
    EXPECT_EQ(harmless("a\u0301\u0302\u0303\u0304b"), "a\u0301\u0302b");
    EXPECT_EQ(harmless("ok\xff\xc3"), "ok\uFFFD\uFFFD");
    EXPECT_EQ(harmless("Ülviyyə Ağazadə 1.234,50\u00a0₼"), "Ülviyyə Ağazadə 1.234,50\u00a0₼");
    EXPECT_EQ(harmless(""), "");
}

TEST(Pdf, DrawsLettersItHasNot) {
    Table table = people(1);
    table.rows[0][1] = std::string("😀 שלום العربية 漢字\u202e");
    const PdfFile file(pdf(of(table)));
    EXPECT_THAT(file.text(), HasSubstr("44,01"));
    EXPECT_EQ(file.check(), "");
}

}  // namespace
}  // namespace qaygi::print
