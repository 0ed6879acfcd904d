#pragma once

// Asking an issuer whether a certificate still stands, and judging what comes back (RFC 6960). Nothing is sent from here.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crypto/certificate.hpp"
#include "crypto/standing.hpp"

namespace qaygi::crypto {

// A question about one certificate, in DER, with a nonce of 32 random octets.
std::string ask_ocsp(const Certificate& certificate, const Certificate& issuer);

// Why an answer says nothing. Closed; in the order in which they are checked.
enum class OcspRefusal {
    unreadable,           // no OCSP response
    not_answered,         // a response that says: try later, malformed, unauthorized, …
    wrong_nonce,          // without our nonce, or with another one: an answer to somebody else
    unknown_responder,    // signed by nobody whom the issuer authorised
    wrong_signature,      // not made with the responder's key, or over SHA-1 or MD5
    another_certificate,  // nothing is said of the one asked for
    not_yet,              // from the future
    too_old,              // the issuer looked longer ago than we accept, or has promised a newer answer since
};

struct OcspRules {
    std::vector<Certificate> responders;        // besides the issuer and those whom it authorised
    std::chrono::seconds oldest{15 * 60};       // how long ago the issuer may have looked
    std::chrono::seconds clocks_differ_by{60};  // between the issuer's clock and ours
};

Result<Standing, OcspRefusal> judge_ocsp(std::string_view answer, std::string_view question, const Certificate& certificate, const Certificate& issuer,
                                         const OcspRules& rules, Instant now);

}  // namespace qaygi::crypto
