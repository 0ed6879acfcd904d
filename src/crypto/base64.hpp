#pragma once

// RFC 4648: base64 (section 4, padded) and base64url (section 5, without padding). Decoding is strict: no spaces, no line ends,
// and only the one form that encoding would have written.

#include <optional>
#include <string>
#include <string_view>

namespace qaygi::crypto {

std::string base64(std::string_view octets);
std::string base64url(std::string_view octets);
std::optional<std::string> from_base64(std::string_view text);
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace qaygi::crypto
