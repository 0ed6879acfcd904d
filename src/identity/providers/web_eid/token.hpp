#pragma once

// The authentication token of Web eID: what the browser's extension brings after the card has signed our origin and our nonce.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "crypto/signature.hpp"
#include "identity/phone_sign_in.hpp"
#include "identity/providers/card/check.hpp"

namespace qaygi::identity::web_eid {

struct Token {
    std::string certificate;  // DER, not verified
    crypto::SignatureAlgorithm algorithm;
    std::string signature;  // octets
};

// Nothing when the text is no token: not 100 to 10 000 octets of JSON, a field missing or not in base64, an algorithm or a format other than
// web-eid:1.x. Fields that are not known are passed over.
std::optional<Token> read_token(std::string_view json);

// What the card was to sign.
struct Expected {
    std::string origin;  // https://host[:port]
    std::string nonce;   // the base64 text of at least 32 random octets
};

// The certificate first, as for every card; the signature last: over the digest of the origin followed by that of the nonce.
Result<card::Card, CertificateRefusal> verify(std::string_view token, const Expected& expected, const card::Rules& rules, Instant now);

}  // namespace qaygi::identity::web_eid
