#pragma once

// Whether a certificate lets its holder sign in, and who that is. The holder's possession of the key is proved elsewhere: by TLS, or by a
// signature over our nonce.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "crypto/certificate.hpp"
#include "identity/phone_sign_in.hpp"
#include "identity/providers/card/mapping.hpp"
#include "identity/providers/card/revocation.hpp"

namespace qaygi::identity::card {

struct Rules {
    crypto::Authorities trusted;
    Mapping mapping;
    std::vector<std::string> unwanted_policies;  // dotted: certificates of these policies may not sign in
    std::shared_ptr<const Revocation> revocation;
    OwnMappings own_mappings = {};  // of issuers that do not follow the usual one
};

struct Card {
    Holder holder;
    std::string number;  // of the card; empty when the certificate names none
    bool operator==(const Card&) const = default;
};

// In this order: readable, usage, policies, validity, strength, path, revocation, identity.
Result<Card, CertificateRefusal> check(std::string_view der, const Rules& rules, Instant now);
Result<Card, CertificateRefusal> check(const crypto::Certificate& certificate, const Rules& rules, Instant now);

// Whether it is valid, strong, of a trusted issuer and not revoked, whatever it is for; nothing when it is.
std::optional<CertificateRefusal> distrust(const crypto::Certificate& certificate, const Rules& rules, Instant now);

// Whom a certificate names that was trusted at that time; nothing when it names nobody.
std::optional<Card> read(std::string_view der, const Rules& rules, Instant then);

}  // namespace qaygi::identity::card
