#pragma once

// Signatures over a message by the names that JSON protocols give them (RFC 7518 section 3.1): ECDSA as R‖S, RSA with PSS (salt as long as the
// digest) or PKCS #1 v1.5.

#include <optional>
#include <string>
#include <string_view>

#include "crypto/key.hpp"

namespace qaygi::crypto {

enum class SignatureAlgorithm { es256, es384, es512, ps256, ps384, ps512, rs256, rs384, rs512 };

std::optional<SignatureAlgorithm> signature_algorithm(std::string_view name);  // "ES256"
std::string digest_of(SignatureAlgorithm algorithm, std::string_view octets);  // by its digest

// Whether the holder of the other half signed this message; false when the algorithm is not of the key: RSA for a curve, another curve.
bool verifies(const PublicKey& key, SignatureAlgorithm algorithm, std::string_view message, std::string_view signature);
std::string sign(const PrivateKey& key, SignatureAlgorithm algorithm, std::string_view message);  // a Bug when it is not of the key

}  // namespace qaygi::crypto
