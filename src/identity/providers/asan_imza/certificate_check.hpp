#pragma once

// Who confirmed: reads the person out of the certificate and checks that it is the one asked for. Which attribute holds what differs by
// issuer and is not published for Asan İmza, so it is configuration (asan-certificate-…); the defaults are those of our simulator.
// Revocation is not looked up yet.

#include <string>

#include "base/result.hpp"
#include "crypto/certificate.hpp"
#include "identity/phone_sign_in.hpp"
#include "identity/providers/asan_imza/messages.hpp"

namespace qaygi::identity::asan_imza {

// Attributes of the subject and the policy are dotted object identifiers; a prefix stands before the value and is required.
struct CertificateMapping {
    std::string fin = "2.5.4.5";  // serialNumber
    std::string fin_prefix = "PNOAZ-";
    std::string given_name = "2.5.4.42";
    std::string surname = "2.5.4.4";
    std::string user_id = "0.9.2342.19200300.100.1.1";  // UID
    std::string employer = "2.5.4.97";                  // organizationIdentifier
    std::string employer_prefix = "NTRAZ-";
    std::string employer_name = "2.5.4.10";                     // organizationName
    std::string seal_policy = "2.25.204537618399121403917316";  // certificate policy of those who hold the employer's seal
};

// What the certificate is held against.
struct Expected {
    UserId user_id;    // typed by the visitor
    std::string hash;  // that the phone was asked to sign
};

Result<Holder, CertificateRefusal> check(const Confirmed& confirmed, const Expected& expected, const crypto::Authorities& trusted,
                                         const CertificateMapping& mapping, Instant now);

}  // namespace qaygi::identity::asan_imza
