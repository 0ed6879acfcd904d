#include "web/header_value.hpp"

#include <strings.h>

#include "base/text.hpp"
#include "web/encoding.hpp"

namespace qaygi::web {

namespace {

// The value at the beginning of rest, which loses it. Inside quotes a backslash protects a quote or a backslash and stands for itself otherwise.
std::optional<std::string> take_value(std::string_view& rest) {
    if (!rest.starts_with('"')) {
        auto end = std::min(rest.find(';'), rest.size());
        std::string value(trim_ascii(rest.substr(0, end)));
        rest.remove_prefix(end);
        if (value.empty()) return std::nullopt;
        return value;
    }
    std::string value;
    for (std::size_t i = 1; i < rest.size(); ++i) {
        if (rest[i] == '"') {
            rest.remove_prefix(i + 1);
            return value;
        }
        if (rest[i] == '\\' && i + 1 < rest.size() && (rest[i + 1] == '"' || rest[i + 1] == '\\')) ++i;
        value += rest[i];
    }
    return std::nullopt;
}

}  // namespace

bool same_word(std::string_view one, std::string_view other) { return one.size() == other.size() && ::strncasecmp(one.data(), other.data(), one.size()) == 0; }

std::optional<HeaderValue> read_header_value(std::string_view text) {
    auto end = std::min(text.find(';'), text.size());
    HeaderValue value{.word = trim_ascii(text.substr(0, end))};
    for (auto rest = trim_ascii(text.substr(end)); !rest.empty(); rest = trim_ascii(rest)) {
        if (!rest.starts_with(';')) return std::nullopt;
        rest = trim_ascii(rest.substr(1));
        if (rest.empty()) break;
        auto equals = rest.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        auto name = lower_ascii(trim_ascii(rest.substr(0, equals)));
        rest = trim_ascii(rest.substr(equals + 1));
        auto given = take_value(rest);
        if (!given || !value.parameters.emplace(name, *std::move(given)).second) return std::nullopt;
    }
    return value;
}

}  // namespace qaygi::web
