#pragma once

// Stamping a digest with the time (RFC 3161), for demonstrations and tests.

#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace qaygi::crypto {

// The answer in DER to a request in DER, over SHA-256 to SHA-512; a request that is none, or over a weaker digest, is rejected in the answer.
std::string answer_time_stamp(const std::string& request, const Certificate& certificate, const PrivateKey& key, Instant now);

}  // namespace qaygi::crypto
