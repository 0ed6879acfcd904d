#include "base/identifiers.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/fault.hpp"
#include "base/message.hpp"

namespace qaygi {

namespace {

template <class Identifier>
WhyNot why_not(std::string_view typed) {
    return Identifier::read(typed).error().why;
}

std::string any_digits(int count) {
    return *rc::gen::container<std::string>(static_cast<std::size_t>(count), rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

// Every VÖEN that begins with these digits, or nothing when its check digit cannot be written.
std::optional<std::string> voen_of(const std::string& eight_digits) {
    for (char check = '0'; check <= '9'; ++check)
        if (Voen::read(eight_digits + check + '1')) return eight_digits + check + '1';
    return std::nullopt;
}

std::string iban_of(const std::string& bank_and_account) {
    for (int check = 2; check <= 98; ++check) {
        const auto text = fmt::format("AZ{:02}{}", check, bank_and_account);
        if (Iban::read(text)) return text;
    }
    throw Bug("every account has check digits");
}

char another_digit(char digit) { return static_cast<char>('0' + (digit - '0' + *rc::gen::inRange(1, 10)) % 10); }

}  // namespace

TEST(Fin, has_seven_letters_and_digits_without_i_and_o) {
    EXPECT_EQ(Fin::read("5abc2de").value().text(), "5ABC2DE");
    EXPECT_EQ(Fin::read(" 5AB C2-DE ").value().text(), "5ABC2DE");
    EXPECT_EQ(Fin::read("5ABC2DO").error(), (FieldRefusal{WhyNot::forbidden_character, {"O"}}));
    EXPECT_EQ(Fin::read("5ABC2Di").error(), (FieldRefusal{WhyNot::forbidden_character, {"I"}}));
    EXPECT_EQ(Fin::read("5ABC2D").error(), (FieldRefusal{WhyNot::wrong_length, {"7", "6"}}));
    EXPECT_EQ(why_not<Fin>("5ABC2DEF"), WhyNot::wrong_length);
    EXPECT_EQ(why_not<Fin>("5ƏBC2DE"), WhyNot::wrong_form);
    EXPECT_EQ(why_not<Fin>(""), WhyNot::missing);
    EXPECT_EQ(why_not<Fin>(" - "), WhyNot::missing);
}

TEST(Ssn, has_thirteen_digits) {
    EXPECT_TRUE(Ssn::read("1234567890123"));
    EXPECT_EQ(why_not<Ssn>("123456789012"), WhyNot::wrong_length);
    EXPECT_EQ(why_not<Ssn>("12345678901234"), WhyNot::wrong_length);
    EXPECT_EQ(why_not<Ssn>("123456789012a"), WhyNot::wrong_form);
    EXPECT_EQ(why_not<FundNumber>("12345"), WhyNot::wrong_length);
}

TEST(Voen, passes_its_check_digit) {
    EXPECT_EQ(Voen::read("1401 555 071").value().text(), "1401555071");
    EXPECT_TRUE(is_legal_person(Voen::read("1401555071").value()));
    EXPECT_FALSE(is_legal_person(Voen::read("1401555072").value()));
    EXPECT_EQ(why_not<Voen>("1401555061"), WhyNot::wrong_check_digit);
    EXPECT_EQ(why_not<Voen>("1401555073"), WhyNot::wrong_check_digit);
    EXPECT_EQ(why_not<Voen>("140155507"), WhyNot::wrong_length);
    EXPECT_EQ(why_not<Voen>("14O1555071"), WhyNot::wrong_form);
}

RC_GTEST_PROP(Voen, with_one_wrong_digit_is_refused, ()) {
    const auto right = voen_of(any_digits(8));
    RC_PRE(right.has_value());
    const auto at = *rc::gen::inRange<std::size_t>(0, 9);
    auto wrong = *right;
    wrong[at] = another_digit(wrong[at]);
    RC_ASSERT(!Voen::read(wrong));
}

TEST(Iban, has_its_form_and_check_digits) {
    const auto iban = Iban::read("AZ21 NABZ 0000 0000 1370 1000 1944").value();
    EXPECT_EQ(iban.text(), "AZ21NABZ00000000137010001944");
    EXPECT_EQ(bank_letters(iban), "NABZ");
    EXPECT_TRUE(Iban::read("az21nabz00000000137010001944"));
    EXPECT_EQ(why_not<Iban>("AZ22NABZ00000000137010001944"), WhyNot::wrong_check_digit);
    EXPECT_EQ(why_not<Iban>("AZ21NABZ0000000013701000194"), WhyNot::wrong_length);
    EXPECT_EQ(why_not<Iban>("TR21NABZ00000000137010001944"), WhyNot::wrong_form);
    EXPECT_EQ(why_not<Iban>("AZ21NAB100000000137010001944"), WhyNot::wrong_form);
}

RC_GTEST_PROP(Iban, with_one_wrong_digit_is_refused, ()) {
    auto text = iban_of("ABCD" + any_digits(20));
    const auto at = *rc::gen::inRange<std::size_t>(8, 28);
    text[at] = another_digit(text[at]);
    RC_ASSERT(!Iban::read(text));
}

RC_GTEST_PROP(Iban, with_two_neighbours_exchanged_is_refused, ()) {
    auto text = iban_of("ABCD" + any_digits(20));
    const auto at = *rc::gen::inRange<std::size_t>(8, 27);
    RC_PRE(text[at] != text[at + 1]);
    std::swap(text[at], text[at + 1]);
    RC_ASSERT(!Iban::read(text));
}

TEST(BankCode, check_sum_is_only_told) {
    EXPECT_TRUE(passes_check_sum(BankCode::read("200004").value()));
    EXPECT_TRUE(passes_check_sum(BankCode::read("501145").value()));
    EXPECT_FALSE(passes_check_sum(BankCode::read("200005").value()));
    EXPECT_EQ(why_not<BankCode>("20000"), WhyNot::wrong_length);
    EXPECT_EQ(why_not<BankCode>("Kapital"), WhyNot::wrong_form);
}

TEST(Phone, is_kept_with_its_country) {
    for (auto typed : {"0501112233", "50 111 22 33", "+994 50 111-22-33", "(050) 111 22 33", "00994501112233", "994501112233"})
        EXPECT_EQ(Phone::read(typed).value().text(), "+994501112233") << typed;
    EXPECT_EQ(Phone::read("994123456").value().text(), "+994994123456");
    for (auto typed : {"50111223", "05011122334", "+905011122334", "telefon", "000000000"}) EXPECT_EQ(why_not<Phone>(typed), WhyNot::wrong_form) << typed;
    EXPECT_EQ(why_not<Phone>("()"), WhyNot::missing);
}

TEST(UserId, has_six_digits) {
    EXPECT_TRUE(UserId::read("123456"));
    EXPECT_EQ(why_not<UserId>("12345"), WhyNot::wrong_length);
}

TEST(IdentityCard, is_of_the_newer_or_the_older_kind) {
    EXPECT_EQ(IdentityCard::read("aa 1234567").value().text(), "AA1234567");
    EXPECT_TRUE(IdentityCard::read("AZE12345678"));
    for (auto typed : {"AA123456", "AA12345678", "AZE1234567", "AZE123456789", "AB1234567", "1234567"})
        EXPECT_EQ(why_not<IdentityCard>(typed), WhyNot::wrong_form) << typed;
}

TEST(Identifier, shows_three_characters_in_logs) {
    EXPECT_EQ(Fin::read("5ABC2DE").value().masked(), "****2DE");
    EXPECT_EQ(Fin::stored("ABC").masked(), "***");
}

TEST(Refusal, has_a_text_of_its_own) {
    std::set<std::string> keys;
    for (auto why :
         {WhyNot::missing, WhyNot::not_a_date, WhyNot::no_such_day, WhyNot::not_a_month, WhyNot::not_a_number, WhyNot::out_of_range, WhyNot::not_an_amount,
          WhyNot::too_long, WhyNot::forbidden_character, WhyNot::wrong_length, WhyNot::wrong_form, WhyNot::wrong_check_digit, WhyNot::not_in_list})
        keys.insert(explain({why, {}}).key);
    EXPECT_EQ(keys.size(), 13u);
    EXPECT_TRUE(keys.contains("refusal.no_such_day"));
    EXPECT_EQ(explain({WhyNot::not_a_date, {"sabah"}}).values, std::vector<std::string>{"sabah"});
}

TEST(Ensure, names_the_promise_and_its_place) {
    EXPECT_NO_THROW(ensure(true, "kept"));
    try {
        ensure(false, "a broken promise");
        FAIL();
    } catch (const Bug& bug) {
        EXPECT_TRUE(std::string_view(bug.what()).starts_with("a broken promise ("));
    }
}

}  // namespace qaygi
