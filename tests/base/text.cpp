#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace qaygi {

namespace {

using Reader = Result<std::string, FieldRefusal> (*)(std::string_view, std::size_t);

std::string forbidden_in(const Result<std::string, FieldRefusal>& read) {
    if (read || read.error().why != WhyNot::forbidden_character) return "nothing is forbidden";
    return read.error().data.at(0);
}

// Letters of several scripts, marks, spaces and invisible characters.
std::string any_text() {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", "I", "i", "İ", "ı", "Ə", "ə", "\u04D8", "\u04D9", "\u01DD", "\u018E", "e\u0301", "\u0307", "\u0308", " ", "\u00A0",
                                      "\t", "\n", "Σ", "ß", "Ж", "\u200F", "\u200B", "😀", "-", "'", "\uFB01", "\u1E9E", "\u0130\u0307", "ش"));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    return text;
}

}  // namespace

TEST(Text, is_composed_and_its_spaces_are_single) {
    EXPECT_EQ(normalise("  Gu\u0308l \u00A0\t Əliyeva\n"), "Gül Əliyeva");
    EXPECT_EQ(normalise(" \t "), "");
}

TEST(Text, letters_that_look_like_schwa_become_schwa) { EXPECT_EQ(normalise("\u04D8li \u018Eli M\u04D9mm\u01DDd"), "\u018Fli \u018Fli M\u0259mm\u0259d"); }

TEST(Text, is_folded_by_azerbaijani_case) {
    EXPECT_EQ(fold("BİTMƏ"), "bitmə");
    EXPECT_EQ(fold("QIZIL"), "qızıl");
    EXPECT_EQ(fold("  \u04D8LİYEVA "), "əliyeva");
    EXPECT_EQ(upper_az("bitmə ışıq"), "BİTMƏ IŞIQ");
}

RC_GTEST_PROP(Text, folding_twice_changes_nothing, ()) {
    const auto once = fold(any_text());
    RC_ASSERT(fold(once) == once);
}

RC_GTEST_PROP(Text, normalising_twice_changes_nothing, ()) {
    const auto once = normalise(any_text());
    RC_ASSERT(normalise(once) == once);
}

TEST(Text, is_ordered_by_the_azerbaijani_alphabet) {
    const std::vector<std::string> alphabet{"a", "b", "c", "ç", "d", "e", "ə", "f", "g", "ğ", "h", "x", "ı", "i", "j", "k",
                                            "q", "l", "m", "n", "o", "ö", "p", "r", "s", "ş", "t", "u", "ü", "v", "y", "z"};
    for (std::size_t at = 1; at < alphabet.size(); ++at) EXPECT_LT(compare_az(alphabet[at - 1], alphabet[at]), 0) << alphabet[at];
    EXPECT_EQ(compare_az("şəki", "şəki"), 0);
    EXPECT_GT(compare_az("Xocavənd", "Hacıqabul"), 0);
}

TEST(Text, is_counted_as_people_see_it) {
    EXPECT_EQ(characters("Əli"), 3u);
    EXPECT_EQ(characters("e\u0301"), 1u);
    EXPECT_EQ(characters("👨‍👩‍👧"), 1u);
    EXPECT_EQ(characters(""), 0u);
}

TEST(Text, excerpt_is_short_and_visible) {
    EXPECT_EQ(excerpt("31.02.2026"), "31.02.2026");
    EXPECT_EQ(excerpt(std::string("a\0b", 3)), "a\uFFFDb");
    EXPECT_EQ(excerpt("a\u202Eb"), "a\uFFFDb");
    EXPECT_EQ(excerpt(std::string(40, 'x')), std::string(40, 'x'));
    EXPECT_EQ(excerpt(std::string(41, 'x')), std::string(40, 'x') + "…");
}

TEST(Designation, takes_what_offices_write) {
    for (auto typed : {"45-K/2", "№ 12 (əlavə)", "“Xəzər Tekstil” MMC", "«Abşeron» ASC & Co", "AZ-1 No.5", "7"})
        EXPECT_TRUE(read_designation(typed, 50)) << typed;
    EXPECT_EQ(read_designation("  45-K ", 50).value(), "45-K");
}

TEST(Designation, refuses_markup_emoji_and_what_is_not_seen) {
    EXPECT_EQ(forbidden_in(read_designation("<script>", 50)), "<");
    EXPECT_EQ(forbidden_in(read_designation("45 😀", 50)), "😀");
    EXPECT_EQ(forbidden_in(read_designation("45\u200F-K", 50)), "U+200F");
    EXPECT_EQ(forbidden_in(read_designation("45\u202E-K", 50)), "U+202E");
    EXPECT_EQ(forbidden_in(read_designation(std::string_view("45\0K", 4), 50)), "U+0000");
    EXPECT_EQ(forbidden_in(read_designation("45\x1bK", 50)), "U+001B");
    EXPECT_EQ(forbidden_in(read_designation("45\xff", 50)), "U+FFFD");
    EXPECT_EQ(read_designation("---", 50).error().why, WhyNot::wrong_form);
    EXPECT_EQ(read_designation("", 50).error().why, WhyNot::missing);
}

TEST(Designation, has_a_longest) {
    EXPECT_TRUE(read_designation(std::string(20, '7'), 20));
    const auto refused = read_designation(std::string(21, '7'), 20);
    EXPECT_EQ(refused.error(), (FieldRefusal{WhyNot::too_long, {"20", "21"}}));
}

TEST(Name, takes_names) {
    for (auto typed : {"Əliyeva", "Gülnar Əli qızı", "Hacı-Murad", "D'Artanyan", "Чингиз"}) EXPECT_TRUE(read_name(typed, 50)) << typed;
    EXPECT_EQ(read_name("Məs’ud", 50).value(), "Məs'ud");
}

TEST(Name, refuses_the_rest) {
    EXPECT_EQ(forbidden_in(read_name("Əli2", 50)), "2");
    EXPECT_EQ(forbidden_in(read_name("Əli<b>", 50)), "<");
    EXPECT_EQ(forbidden_in(read_name("Əli😀", 50)), "😀");
    EXPECT_EQ(forbidden_in(read_name("Əli\u200E", 50)), "U+200E");
    EXPECT_EQ(read_name("-", 50).error().why, WhyNot::wrong_form);
    EXPECT_EQ(read_name(std::string(500, 'a'), 50).error(), (FieldRefusal{WhyNot::too_long, {"50", "500"}}));
}

TEST(Prose, keeps_lines_and_signs) {
    EXPECT_EQ(read_prose("  Protokol <oxunmur>\r\n\r\n  yenidən  göndərin ☺ ", 200).value(), "Protokol <oxunmur>\n\nyenidən göndərin ☺");
}

TEST(Prose, refuses_what_hides_or_piles_up) {
    EXPECT_EQ(forbidden_in(read_prose("a\u202Eb", 20)), "U+202E");
    EXPECT_EQ(forbidden_in(read_prose(std::string_view("a\0", 2), 20)), "U+0000");
    EXPECT_TRUE(read_prose("q\u0323\u0307", 20));
    EXPECT_FALSE(read_prose("q\u0323\u0307\u0301", 20));
}

RC_GTEST_PROP(Readers, take_again_what_they_took, ()) {
    const auto typed = any_text();
    for (Reader reader : {read_designation, read_name, read_prose})
        if (const auto once = reader(typed, 30)) RC_ASSERT(reader(*once, 30).value() == *once);
}

TEST(Number, is_whole_and_within_its_limits) {
    EXPECT_EQ(read_number(" 0 ", 0, 60).value(), 0);
    EXPECT_EQ(read_number("60", 0, 60).value(), 60);
    EXPECT_EQ(read_number("61", 0, 60).error(), (FieldRefusal{WhyNot::out_of_range, {"0", "60"}}));
    EXPECT_EQ(read_number("-1", 0, 60).error().why, WhyNot::out_of_range);
    EXPECT_EQ(read_number("99999999999999999999", 0, 60).error().why, WhyNot::out_of_range);
    for (auto typed : {"beş", "5,5", "5 il", "0x5", "٥"}) EXPECT_EQ(read_number(typed, 0, 60).error().why, WhyNot::not_a_number) << typed;
    EXPECT_EQ(read_number("", 0, 60).error().why, WhyNot::missing);
}

}  // namespace qaygi
