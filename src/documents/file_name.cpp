#include "documents/file_name.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/text.hpp"

namespace qaygi::documents {
namespace {

constexpr std::size_t longest_extension = 5;

bool can_be_seen(UChar32 character) {
    constexpr UChar32 replacement = 0xFFFD;
    return character != replacement && (u_isgraph(character) || u_isUWhiteSpace(character)) &&
           (U_GET_GC_MASK(character) & (U_GC_C_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) == 0;
}

icu::UnicodeString seen(std::string_view sent) {
    const auto all = icu::UnicodeString::fromUTF8({sent.data(), static_cast<std::int32_t>(sent.size())});
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

std::string shortened(const std::string& name) {
    auto stem = icu::UnicodeString::fromUTF8(name);
    if (stem.countChar32() <= longest_name) return name;
    const auto ending = extension(name).empty() ? icu::UnicodeString() : stem.tempSubString(stem.lastIndexOf(u'.'));
    stem.truncate(stem.moveIndex32(0, longest_name - ending.countChar32()));
    return utf8(stem + ending);
}

}  // namespace

std::optional<std::string> clean_file_name(std::string_view sent) {
    sent.remove_prefix(sent.find_last_of("/\\") + 1);
    std::string name = normalise(utf8(seen(sent)));
    name.erase(0, name.find_first_not_of(". "));
    name = shortened(name);
    name.erase(name.find_last_not_of(". ") + 1);
    if (name.empty()) return std::nullopt;
    return name;
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
    return extension == extension_of(form) || (form == Form::jpeg && (extension == "jpeg" || extension == "jpe" || extension == "jfif"));
}

}  // namespace qaygi::documents
