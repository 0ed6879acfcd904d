#pragma once

// Secrets that cannot be guessed, from the operating system by way of OpenSSL. A Fault when there is no randomness to be had.

#include <cstddef>
#include <string>

namespace qaygi::crypto {

std::string random_bytes(std::size_t count);
std::string random_token();  // 32 random octets as 43 characters of base64url: session ids, CSRF, idempotency keys

}  // namespace qaygi::crypto
