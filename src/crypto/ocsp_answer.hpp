#pragma once

// Answering for an authority of our own whether its certificates stand (RFC 6960), for demonstrations and tests.

#include <functional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "crypto/certificate.hpp"
#include "crypto/standing.hpp"

namespace qaygi::crypto {

struct OcspResponder {
    const Certificate& certificate;  // whose key signs
    const PrivateKey& key;
    // By serial number in capital hexadecimal digits.
    std::function<Standing(const std::string& serial)> standing;
};

// The answer in DER, true as of `looked` until a quarter of an hour later, with the nonce of the question; to what is no question: malformed.
std::string answer_ocsp(std::string_view question, const OcspResponder& responder, Instant looked);

std::string serial_of(const Certificate& certificate);  // capital hexadecimal digits

}  // namespace qaygi::crypto
