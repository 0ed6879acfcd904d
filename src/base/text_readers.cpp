// What may be typed where words are asked for.

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <charconv>

#include "base/text.hpp"

namespace qaygi {

namespace {

// Visible, and not a mark that turns the direction of what follows.
bool is_visible(UChar32 letter) { return (u_isgraph(letter) || letter == ' ') && u_charType(letter) != U_FORMAT_CHAR && letter != 0xFFFD; }

bool is_in(std::u16string_view allowed, UChar32 letter) { return letter <= 0xFFFF && allowed.contains(static_cast<char16_t>(letter)); }

bool in_a_designation(UChar32 letter) { return u_isalnum(letter) || is_in(u" -/.,№#():;+&'’\"«»“”_", letter); }

bool in_a_name(UChar32 letter) { return u_isalpha(letter) || is_in(u" -'", letter); }

bool in_prose(UChar32 letter) { return is_visible(letter) || letter == '\n'; }

std::string as_shown(UChar32 letter) {
    if (!is_visible(letter) || letter == ' ') return fmt::format("U+{:04X}", static_cast<std::uint32_t>(letter));
    std::string shown;
    icu::UnicodeString(letter).toUTF8String(shown);
    return shown;
}

// Accents beyond this on one letter are written to spoil a page, not to spell a word.
constexpr int most_marks_on_a_letter = 2;

Result<std::string, FieldRefusal> within(const std::string& text, std::size_t most, bool (*allowed)(UChar32)) {
    if (text.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    const auto letters = icu::UnicodeString::fromUTF8(text);
    int marks = 0;
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        const UChar32 letter = letters.char32At(at);
        marks = u_getCombiningClass(letter) != 0 ? marks + 1 : 0;
        if (!allowed(letter) || marks > most_marks_on_a_letter) return refuse(FieldRefusal{WhyNot::forbidden_character, {as_shown(letter)}});
    }
    const auto typed = characters(text);
    if (typed > most) return refuse(FieldRefusal{WhyNot::too_long, {std::to_string(most), std::to_string(typed)}});
    return text;
}

bool has(const std::string& text, UBool (*kind)(UChar32)) {
    const auto letters = icu::UnicodeString::fromUTF8(text);
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1))
        if (kind(letters.char32At(at))) return true;
    return false;
}

std::string with_plain_apostrophes(std::string_view text) {
    std::string plain(text);
    for (std::string_view apostrophe : {"’", "‘", "ʼ"})
        for (auto at = plain.find(apostrophe); at != plain.npos; at = plain.find(apostrophe, at)) plain.replace(at, apostrophe.size(), "'");
    return plain;
}

std::string lines_normalised(std::string_view typed) {
    std::string text;
    while (true) {
        const auto end = typed.find('\n');
        text += normalise(typed.substr(0, end));
        if (end == typed.npos) break;
        text += '\n';
        typed.remove_prefix(end + 1);
    }
    return std::string(trim_ascii(text));
}

}  // namespace

Result<std::string, FieldRefusal> read_designation(std::string_view typed, std::size_t most) {
    auto text = within(normalise(typed), most, in_a_designation);
    if (text && !has(*text, u_isalnum)) return refuse(FieldRefusal{WhyNot::wrong_form, {"45-K/2"}});
    return text;
}

Result<std::string, FieldRefusal> read_name(std::string_view typed, std::size_t most) {
    auto text = within(with_plain_apostrophes(normalise(typed)), most, in_a_name);
    if (text && !has(*text, u_isalpha)) return refuse(FieldRefusal{WhyNot::wrong_form, {"Əliyeva"}});
    return text;
}

Result<std::string, FieldRefusal> read_prose(std::string_view typed, std::size_t most) { return within(lines_normalised(typed), most, in_prose); }

Result<int, FieldRefusal> read_number(std::string_view typed, int least, int most) {
    const auto text = trim_ascii(typed);
    if (text.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::invalid_argument || end != text.data() + text.size()) return refuse(FieldRefusal{WhyNot::not_a_number, {excerpt(text)}});
    if (error == std::errc::result_out_of_range || number < least || number > most)
        return refuse(FieldRefusal{WhyNot::out_of_range, {std::to_string(least), std::to_string(most)}});
    return number;
}

}  // namespace qaygi
