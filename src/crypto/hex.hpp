#pragma once

// Octets written with two hexadecimal digits each; for the way there see digest.hpp.

#include <optional>
#include <string>
#include <string_view>

namespace qaygi::crypto {

std::optional<std::string> from_hex(std::string_view digits);  // small or capital ones

}  // namespace qaygi::crypto
