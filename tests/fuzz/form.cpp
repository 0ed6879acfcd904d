// Whatever comes as a form or an address: what is read is UTF-8, and written again it is read as the same.

#include <cstdint>
#include <string_view>

#include "web/encoding.hpp"

using namespace qaygi::web;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view encoded(reinterpret_cast<const char*>(bytes), size);
    if (auto form = read_fields(encoded, 100)) {
        if (form->fields().size() > 100) __builtin_trap();
        std::string again;
        for (const auto& [name, value] : form->fields()) {
            if (!is_utf8(name) || !is_utf8(value)) __builtin_trap();
            again += encode_percent(name) + '=' + encode_percent(value) + '&';
        }
        auto same = read_fields(again, 100);
        if (!same || same->fields() != form->fields()) __builtin_trap();
    }
    if (auto segments = read_path(encoded)) {
        std::string again;
        for (const auto& segment : *segments) again += '/' + encode_percent(segment);
        if (read_path(again) != segments) __builtin_trap();
    }
    return 0;
}
