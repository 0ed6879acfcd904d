#pragma once

// SHA-256 and HMAC-SHA-256, by OpenSSL. "Raw" answers are 32 octets; "hex" answers are 64 small hexadecimal digits.

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace qaygi::crypto {

// The digest of something that arrives in pieces.
class Sha256 {
public:
    Sha256();
    void add(std::string_view octets);
    // What was added since the start; asked once, after the last piece.
    std::string raw();
    std::string hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

std::string sha256(std::string_view octets);                           // raw
std::string sha256_hex(std::string_view octets);                       // hex
std::string hmac_sha256(std::string_view key, std::string_view text);  // raw
std::string hex(std::string_view octets);                              // two digits for each octet

}  // namespace qaygi::crypto
