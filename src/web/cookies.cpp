#include "web/cookies.hpp"

#include <ranges>

#include "base/text.hpp"
#include "web/encoding.hpp"

namespace qaygi::web {

std::map<std::string, std::string> read_cookies(std::string_view header) {
    std::map<std::string, std::string> cookies;
    for (auto range : std::views::split(header, ';')) {
        std::string_view pair = trim_ascii({range.begin(), range.end()});
        auto equals = pair.find('=');
        if (equals == std::string_view::npos || equals == 0) continue;
        if (auto value = decode_percent(pair.substr(equals + 1))) cookies.emplace(pair.substr(0, equals), *std::move(value));
    }
    return cookies;
}

}  // namespace qaygi::web
