#include "documents/file_name.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace qaygi::documents {
namespace {

constexpr std::size_t longest_extension = 5;

bool can_be_seen(UChar32 character) {
    constexpr UChar32 replacement = 0xFFFD;
    return character != replacement && (u_isgraph(character) || u_isUWhiteSpace(character)) &&
           (U_GET_GC_MASK(character) & (U_GC_C_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) == 0;
}

bool deceives(UChar32 character) { return u_charType(character) == U_CONTROL_CHAR || u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL) != 0; }

Flaw flaw_of(const icu::UnicodeString& name) {
    if (name.indexOf(u'/') >= 0 || name.indexOf(u'\\') >= 0) return Refusal(PathInName{});
    for (std::int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        if (deceives(name.char32At(at))) return Refusal(ControlInName{});
    }
    if (name.countChar32() > longest_name) return Refusal(NameTooLong{longest_name});
    return std::nullopt;
}

icu::UnicodeString seen(const icu::UnicodeString& all) {
    icu::UnicodeString kept;
    for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
        if (can_be_seen(all.char32At(at))) kept.append(all.char32At(at));
    }
    return kept;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string octets;
    text.toUTF8String(octets);
    return octets;
}

}  // namespace

Result<std::string, Refusal> read_file_name(std::string_view sent) {
    const auto all = icu::UnicodeString::fromUTF8({sent.data(), static_cast<std::int32_t>(sent.size())});
    if (auto flaw = flaw_of(all)) return refuse(*std::move(flaw));
    std::string name = normalise(utf8(seen(all)));
    name.erase(0, name.find_first_not_of(". "));
    name.erase(name.find_last_not_of(". ") + 1);
    if (name.empty()) return refuse(Refusal(BadName{}));
    return name;
}

std::string with_ending(const std::string& name, Form form) {
    auto stem = icu::UnicodeString::fromUTF8(name);
    const std::string ending = "." + std::string(extension_of(form));
    const auto most = longest_name - static_cast<std::int32_t>(ending.size());
    if (stem.countChar32() > most) stem.truncate(stem.moveIndex32(0, most));
    return utf8(stem) + ending;
}

std::string extension(std::string_view name) {
    const auto dot = name.rfind('.');
    if (dot == name.npos || dot == 0) return {};
    std::string ending(name.substr(dot + 1));
    const auto is_letter = [](char letter) { return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z'); };
    if (ending.size() > longest_extension || !std::ranges::all_of(ending, is_letter)) return {};
    std::ranges::transform(ending, ending.begin(), [](char letter) { return static_cast<char>(letter | 0x20); });
    return ending;
}

bool may_end_with(Form form, std::string_view extension) {
    constexpr std::array<std::pair<Form, std::string_view>, 5> others{
        {{Form::jpeg, "jpeg"}, {Form::jpeg, "jpe"}, {Form::jpeg, "jfif"}, {Form::tiff, "tiff"}, {Form::asice, "sce"}}};
    return extension == extension_of(form) || std::ranges::find(others, std::pair(form, extension)) != others.end();
}

}  // namespace qaygi::documents
