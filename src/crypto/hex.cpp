#include "crypto/hex.hpp"

#include <charconv>

namespace qaygi::crypto {

std::optional<std::string> from_hex(std::string_view digits) {
    std::string octets;
    if (digits.size() % 2 != 0) return std::nullopt;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        unsigned char octet = 0;
        const char *begin = digits.data() + at, *end = begin + 2;
        const auto [read_to, error] = std::from_chars(begin, end, octet, 16);
        if (error != std::errc() || read_to != end) return std::nullopt;
        octets += static_cast<char>(octet);
    }
    return octets;
}

}  // namespace qaygi::crypto
