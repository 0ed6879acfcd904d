#pragma once

// How text travels in an address and in a form: percent-encoding of UTF-8 (WHATWG URL, application/x-www-form-urlencoded).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/request.hpp"

namespace qaygi::web {

bool is_utf8(std::string_view octets);
std::string lower_ascii(std::string_view text);

// Nothing when a % is not followed by two hexadecimal digits, or when the octets are not UTF-8.
std::optional<std::string> decode_percent(std::string_view encoded);
// Letters, digits and - . _ ~ stay; every other octet becomes %XX.
std::string encode_percent(std::string_view text);

// name=value&name=value, with + for a space. Nothing when a part cannot be decoded or when there are more than `most` fields.
// Any character may be in a value, NUL too: the handler says so at its field.
std::optional<Form> read_fields(std::string_view encoded, std::size_t most);

// The decoded segments of a path that begins with /: "/a/b%20c" → a, b c. Nothing when it cannot be decoded or holds a control character.
std::optional<std::vector<std::string>> read_path(std::string_view encoded);

}  // namespace qaygi::web
