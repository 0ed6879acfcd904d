#include "authority/card_number.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace qaygi::authority {

Result<std::string, FieldRefusal> CardNumberKind::check(std::string_view typed) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 20;
    std::string number;
    for (const char c : normalise(typed))
        if (c != ' ' && c != '-') number += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (number.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    const bool plain = std::ranges::all_of(number, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    if (!plain || number.size() < shortest) return refuse(FieldRefusal{WhyNot::wrong_form, {"AZE12345678"}});
    if (number.size() > longest) return refuse(FieldRefusal{WhyNot::too_long, {std::to_string(longest), std::to_string(number.size())}});
    return number;
}

}  // namespace qaygi::authority
