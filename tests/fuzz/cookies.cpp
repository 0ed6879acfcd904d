// Whatever comes as a Cookie header or as a header with parameters: what is read is UTF-8 and was there.

#include <cstdint>
#include <string_view>

#include "web/cookies.hpp"
#include "web/encoding.hpp"
#include "web/header_value.hpp"

using namespace qaygi::web;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view header(reinterpret_cast<const char*>(bytes), size);
    for (const auto& [name, value] : read_cookies(header))
        if (name.empty() || header.find(name) == std::string_view::npos || !is_utf8(value)) __builtin_trap();
    if (auto value = read_header_value(header))
        for (const auto& [name, given] : value->parameters)
            if (given.size() > header.size()) __builtin_trap();
    return 0;
}
