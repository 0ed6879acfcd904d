#pragma once

// A certificate authority of our own, for demonstrations and tests.

#include <string>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace qaygi::crypto {

// What a certificate shall say.
struct CertificateWish {
    std::vector<std::pair<std::string, std::string>> subject;  // dotted attribute, value
    Instant valid_from;
    Instant valid_to;
    std::string key_usage = "critical,digitalSignature";  // as OpenSSL's configuration writes it; empty: not stated
    std::string extended_key_usage;                       // likewise
    std::vector<std::string> policies;                    // dotted
    std::string host;                                     // whose address it is for (subjectAltName); empty: nobody's
    std::string ocsp_address;                             // empty: not stated
    std::string revocation_list_address;
};

// An authority whose certificate carries this extension vouches for nobody real.
inline const std::string test_authority_mark = "2.25.204537618399121403917317";

enum class Purpose { real, tests };

// A certificate that its issuer withdrew.
struct Withdrawn {
    Certificate certificate;
    Instant since;
};

class IssuingAuthority {
public:
    // A root of its own with a new key.
    static IssuingAuthority make(const std::string& name, Instant valid_from, Instant valid_to, Purpose purpose = Purpose::real);
    IssuingAuthority(Certificate certificate, PrivateKey key) : certificate_(std::move(certificate)), key_(std::move(key)) {}

    Certificate issue(const CertificateWish& wish, const PublicKey& key) const;
    // An authority below this one, for the same purpose, which says where its revocation would be listed.
    IssuingAuthority issue_authority(const std::string& name, Instant valid_from, Instant valid_to, const std::string& revocation_list_address = "") const;
    // A whole list (CRL) in DER.
    std::string list_of(const std::vector<Withdrawn>& withdrawn, Instant made, Instant next) const;
    const Certificate& certificate() const { return certificate_; }
    const PrivateKey& key() const { return key_; }

private:
    Certificate certificate_;
    PrivateKey key_;
};

}  // namespace qaygi::crypto
