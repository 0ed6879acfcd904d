#include "identity/providers/card/check.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace qaygi::identity::card {
namespace {

using crypto::Certificate;

std::optional<CertificateRefusal> misused(const Certificate& certificate, const Rules& rules) {
    if (certificate.public_key().kind() == crypto::KeyKind::other) return CertificateRefusal::unreadable;
    if (!certificate.is_for_digital_signature()) return CertificateRefusal::wrong_key_usage;
    if (!certificate.allows_client_authentication()) return CertificateRefusal::not_for_signing_in;
    if (std::ranges::any_of(rules.unwanted_policies, [&](const auto& policy) { return certificate.has_policy(policy); }))
        return CertificateRefusal::not_for_signing_in;
    return std::nullopt;
}

std::optional<Card> named_in(const Certificate& certificate, const Mapping& mapping) {
    auto holder = holder_named_in(certificate, mapping);
    if (!holder) return std::nullopt;
    return Card{*std::move(holder), normalise(certificate.subject(mapping.number).value_or(""))};
}

}  // namespace

std::optional<CertificateRefusal> distrust(const Certificate& certificate, const Rules& rules, Instant now) {
    if (now < certificate.valid_from()) return CertificateRefusal::not_yet_valid;
    if (now >= certificate.valid_to()) return CertificateRefusal::expired;
    if (!certificate.is_strong()) return CertificateRefusal::weak;
    const auto path = rules.trusted.path(certificate, now);
    if (path.size() < 2) return CertificateRefusal::unknown_issuer;
    return rules.revocation->refuse(certificate, path[1], now);
}

Result<Card, CertificateRefusal> check(std::string_view der, const Rules& rules, Instant now) {
    const auto certificate = Certificate::from_der(der);
    if (!certificate) return refuse(CertificateRefusal::unreadable);
    if (auto why = misused(*certificate, rules)) return refuse(*why);
    if (auto why = distrust(*certificate, rules, now)) return refuse(*why);
    auto card = named_in(*certificate, rules.mapping);
    if (!card) return refuse(CertificateRefusal::no_identity);
    return *std::move(card);
}

std::optional<Card> read(std::string_view der, const Mapping& mapping) {
    const auto certificate = Certificate::from_der(der);
    return certificate ? named_in(*certificate, mapping) : std::nullopt;
}

}  // namespace qaygi::identity::card
