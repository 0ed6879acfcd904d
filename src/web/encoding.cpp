#include "web/encoding.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <ranges>

namespace qaygi::web {

namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

enum class Plus { stays, is_space };

std::optional<std::string> decode(std::string_view encoded, Plus plus) {
    std::string out;
    out.reserve(encoded.size());
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] == '%') {
            if (i + 2 >= encoded.size()) return std::nullopt;
            int high = digit(encoded[i + 1]), low = digit(encoded[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += encoded[i] == '+' && plus == Plus::is_space ? ' ' : encoded[i];
        }
    }
    if (!is_utf8(out)) return std::nullopt;
    return out;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

}  // namespace

bool is_utf8(std::string_view octets) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(octets.data());
    const auto length = static_cast<std::int64_t>(octets.size());
    for (std::int64_t i = 0; i < length;) {
        UChar32 point = 0;
        U8_NEXT(bytes, i, length, point);
        if (point < 0) return false;
    }
    return true;
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::optional<std::string> decode_percent(std::string_view encoded) { return decode(encoded, Plus::stays); }

std::string encode_percent(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (char c : text) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        auto octet = static_cast<unsigned char>(c);
        if (plain)
            out += c;
        else
            out.append({'%', digits[octet >> 4], digits[octet & 15]});
    }
    return out;
}

std::optional<Form> read_fields(std::string_view encoded, std::size_t most) {
    Form form;
    std::size_t count = 0;
    for (auto range : std::views::split(encoded, '&')) {
        std::string_view field(range.begin(), range.end());
        if (field.empty()) continue;
        if (++count > most) return std::nullopt;
        auto equals = std::min(field.find('='), field.size());
        auto name = decode(field.substr(0, equals), Plus::is_space);
        auto value = decode(field.substr(std::min(equals + 1, field.size())), Plus::is_space);
        if (!name || !value) return std::nullopt;
        form.add(*std::move(name), *std::move(value));
    }
    return form;
}

std::optional<std::vector<std::string>> read_path(std::string_view encoded) {
    if (!encoded.starts_with('/')) return std::nullopt;
    std::vector<std::string> segments;
    for (auto range : std::views::split(encoded.substr(1), '/')) {
        auto segment = decode(std::string_view(range.begin(), range.end()), Plus::stays);
        if (!segment || std::ranges::any_of(*segment, is_control)) return std::nullopt;
        segments.push_back(*std::move(segment));
    }
    if (segments.empty()) segments.emplace_back();
    return segments;
}

}  // namespace qaygi::web
