#pragma once

// A header value with parameters: form-data; name="a"; filename="b.pdf" (RFC 9110 section 5.6.6, RFC 6266).

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace qaygi::web {

struct HeaderValue {
    std::string_view word;
    std::map<std::string, std::string> parameters;  // names in lower case
};

// Nothing when the parameters are malformed or one comes twice.
std::optional<HeaderValue> read_header_value(std::string_view text);
// Equal but for the case of ASCII letters.
bool same_word(std::string_view one, std::string_view other);

}  // namespace qaygi::web
