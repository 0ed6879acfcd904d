#pragma once

// Authenticated encryption: AES-256 in Galois/Counter Mode (NIST SP 800-38D), by OpenSSL. A key is 32 octets, a nonce 12 that are never used twice with
// one key; what is sealed is 16 octets longer than the text.

#include <optional>
#include <string>
#include <string_view>

namespace qaygi::crypto {

constexpr std::size_t gcm_key_octets = 32, gcm_nonce_octets = 12, gcm_tag_octets = 16;

// The associated octets are not part of what is sealed, and have to be the same when it is opened.
std::string gcm_seal(std::string_view key, std::string_view nonce, std::string_view associated, std::string_view text);
// Nothing when this was not sealed with these.
std::optional<std::string> gcm_open(std::string_view key, std::string_view nonce, std::string_view associated, std::string_view sealed);

}  // namespace qaygi::crypto
