#include "crypto/base64.hpp"

#include <openssl/evp.h>

#include <algorithm>

namespace qaygi::crypto {
namespace {

void exchange(std::string& text, char from_62, char from_63, char to_62, char to_63) {
    std::replace(text.begin(), text.end(), from_62, to_62);
    std::replace(text.begin(), text.end(), from_63, to_63);
}

std::string octets_of(std::string_view text) {
    std::string octets(text.size() / 4 * 3, '\0');
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(octets.data()), reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    const auto padding = std::count(text.end() - std::min<std::ptrdiff_t>(2, std::ssize(text)), text.end(), '=');
    octets.resize(length < 0 ? 0 : static_cast<std::size_t>(length - padding));
    return octets;
}

}  // namespace

std::string base64(std::string_view octets) {
    std::string text((octets.size() + 2) / 3 * 4 + 1, '\0');  // OpenSSL ends it with a NUL
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), reinterpret_cast<const unsigned char*>(octets.data()), static_cast<int>(octets.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string base64url(std::string_view octets) {
    std::string text = base64(octets);
    text.erase(std::find(text.begin(), text.end(), '='), text.end());
    exchange(text, '+', '/', '-', '_');
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::string octets = octets_of(text);
    if (base64(octets) != text) return std::nullopt;
    return octets;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string padded(text);
    exchange(padded, '-', '_', '+', '/');
    padded.append((4 - padded.size() % 4) % 4, '=');
    auto octets = octets_of(padded);
    if (base64url(octets) != text) return std::nullopt;
    return octets;
}

}  // namespace qaygi::crypto
