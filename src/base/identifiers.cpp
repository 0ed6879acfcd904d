#include "base/identifiers.hpp"

#include "base/text.hpp"

namespace qaygi {

namespace {

using Checked = Result<std::string, FieldRefusal>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_capital_or_digit(char c) { return is_capital(c) || is_digit(c); }
bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

// ASCII rules: the capital of i is I here, whatever the language.
char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string without(std::string_view ignored, std::string_view typed) {
    std::string text;
    for (char c : normalise(typed))
        if (!ignored.contains(c)) text += capital(c);
    return text;
}

std::string compact(std::string_view typed) { return without(" -", typed); }

std::unexpected<FieldRefusal> missing() { return refuse(FieldRefusal{WhyNot::missing, {}}); }
std::unexpected<FieldRefusal> wrong_form(const char* example) { return refuse(FieldRefusal{WhyNot::wrong_form, {example}}); }
std::unexpected<FieldRefusal> wrong_check_digit(std::string_view text) { return refuse(FieldRefusal{WhyNot::wrong_check_digit, {excerpt(text)}}); }
std::unexpected<FieldRefusal> wrong_length(std::size_t required, std::string_view typed) {
    return refuse(FieldRefusal{WhyNot::wrong_length, {std::to_string(required), std::to_string(characters(typed))}});
}

Checked digits(std::string_view typed, std::size_t count, const char* example) {
    auto text = compact(typed);
    if (text.empty()) return missing();
    if (!all_digits(text)) return wrong_form(example);
    if (text.size() != count) return wrong_length(count, text);
    return text;
}

// Weights on the first eight digits; the sum modulo 11 is the ninth, and a sum of 10 cannot be written.
bool passes_voen_check(std::string_view voen) {
    constexpr std::array weights{4, 1, 8, 6, 2, 7, 5, 3};
    int sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) sum += weights[at] * (voen[at] - '0');
    return sum % 11 == voen[8] - '0';
}

// ISO 7064 MOD 97-10, the first four characters moved to the end and letters read as 10 … 35.
bool passes_iban_check(std::string_view iban) {
    int remainder = 0;
    for (char c : std::string(iban.substr(4)) + std::string(iban.substr(0, 4)))
        remainder = is_digit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
    return remainder == 1;
}

}  // namespace

namespace identifier_kind {

Checked Fin::check(std::string_view typed) {
    auto text = compact(typed);
    if (text.empty()) return missing();
    for (char confusable : {'I', 'O'})
        if (text.contains(confusable)) return refuse(FieldRefusal{WhyNot::forbidden_character, {std::string(1, confusable)}});
    if (!std::ranges::all_of(text, is_capital_or_digit)) return wrong_form("5ABC2DE");
    if (text.size() != 7) return wrong_length(7, text);
    return text;
}

Checked Ssn::check(std::string_view typed) { return digits(typed, 13, "1234567890123"); }

Checked FundNumber::check(std::string_view typed) { return digits(typed, 13, "1234567890123"); }

Checked Voen::check(std::string_view typed) {
    auto text = digits(typed, 10, "1234567801");
    if (!text) return text;
    if (!passes_voen_check(*text)) return wrong_check_digit(*text);
    if (text->back() != '1' && text->back() != '2') return wrong_check_digit(*text);
    return text;
}

Checked Iban::check(std::string_view typed) {
    constexpr auto example = "AZ21NABZ00000000137010001944";
    auto text = compact(typed);
    if (text.empty()) return missing();
    if (!std::ranges::all_of(text, is_capital_or_digit) || !text.starts_with("AZ")) return wrong_form(example);
    if (text.size() != 28) return wrong_length(28, text);
    if (!all_digits(text.substr(2, 2)) || !std::ranges::all_of(text.substr(4, 4), is_capital)) return wrong_form(example);
    if (!passes_iban_check(text)) return wrong_check_digit(text);
    return text;
}

Checked BankCode::check(std::string_view typed) { return digits(typed, 6, "200004"); }

Checked Phone::check(std::string_view typed) {
    constexpr auto example = "+994 50 123 45 67";
    auto text = without(" -()", typed);
    if (text.empty()) return missing();
    for (std::string_view prefix : {"+994", "00994", "994", "0"})
        if (text.starts_with(prefix) && text.size() == prefix.size() + 9) {
            text.erase(0, prefix.size());
            break;
        }
    if (!all_digits(text) || text.size() != 9 || text.front() == '0') return wrong_form(example);
    return "+994" + text;
}

Checked UserId::check(std::string_view typed) { return digits(typed, 6, "123456"); }

Checked IdentityCard::check(std::string_view typed) {
    auto text = compact(typed);
    if (text.empty()) return missing();
    const bool newer = text.starts_with("AA") && text.size() == 9 && all_digits(text.substr(2));
    const bool older = text.starts_with("AZE") && text.size() == 11 && all_digits(text.substr(3));
    if (!newer && !older) return wrong_form("AA1234567");
    return text;
}

}  // namespace identifier_kind

bool is_legal_person(const Voen& voen) { return voen.text().ends_with('1'); }

std::string_view bank_letters(const Iban& iban) { return std::string_view(iban.text()).substr(4, 4); }

bool passes_check_sum(const BankCode& code) {
    constexpr std::array weights{1, 3, 7, 1, 3, 7};
    int sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) sum += weights[at] * (code.text()[at] - '0');
    return sum % 10 == 0;
}

}  // namespace qaygi
