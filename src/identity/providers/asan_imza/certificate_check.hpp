#pragma once

// Who confirmed: reads the person out of the certificate and checks that it is the one asked for. Which attribute holds what differs by
// issuer: configuration (asan-certificate-…), with the defaults of our simulator.

#include <string>

#include "base/result.hpp"
#include "crypto/certificate.hpp"
#include "identity/phone_sign_in.hpp"
#include "identity/providers/asan_imza/messages.hpp"
#include "identity/providers/card/mapping.hpp"
#include "identity/providers/card/revocation.hpp"

namespace qaygi::identity::asan_imza {

using CertificateMapping = card::Mapping;

// What the certificate is held against.
struct Expected {
    UserId user_id;    // typed by the visitor
    std::string hash;  // that the phone was asked to sign
};

// Without a revocation to look up the issuer is not asked whether the certificate still stands.
Result<Holder, CertificateRefusal> check(const Confirmed& confirmed, const Expected& expected, const crypto::Authorities& trusted,
                                         const CertificateMapping& mapping, Instant now, const card::Revocation* revocation = nullptr);

}  // namespace qaygi::identity::asan_imza
