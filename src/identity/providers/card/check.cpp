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

using Path = std::vector<Certificate>;

Result<Path, CertificateRefusal> trusted_path(const Certificate& certificate, const Rules& rules, Instant now) {
    if (now < certificate.valid_from()) return refuse(CertificateRefusal::not_yet_valid);
    if (now >= certificate.valid_to()) return refuse(CertificateRefusal::expired);
    if (!certificate.is_strong()) return refuse(CertificateRefusal::weak);
    auto path = rules.trusted.path(certificate, now);
    if (path.size() < 2) return refuse(CertificateRefusal::unknown_issuer);
    if (auto why = rules.revocation->refuse(path, now)) return refuse(*why);
    return path;
}

}  // namespace

std::optional<CertificateRefusal> distrust(const Certificate& certificate, const Rules& rules, Instant now) {
    const auto path = trusted_path(certificate, rules, now);
    return path ? std::nullopt : std::optional(path.error());
}

Result<Card, CertificateRefusal> check(std::string_view der, const Rules& rules, Instant now) {
    const auto certificate = Certificate::from_der(der);
    if (!certificate) return refuse(CertificateRefusal::unreadable);
    return check(*certificate, rules, now);
}

Result<Card, CertificateRefusal> check(const Certificate& certificate, const Rules& rules, Instant now) {
    if (auto why = misused(certificate, rules)) return refuse(*why);
    const auto path = trusted_path(certificate, rules, now);
    if (!path) return refuse(path.error());
    auto card = named_in(certificate, mapping_of(*path, rules.mapping, rules.own_mappings));
    if (!card) return refuse(CertificateRefusal::no_identity);
    return *std::move(card);
}

std::optional<Card> read(std::string_view der, const Rules& rules, Instant then) {
    const auto certificate = Certificate::from_der(der);
    if (!certificate) return std::nullopt;
    return named_in(*certificate, mapping_of(rules.trusted.path(*certificate, then), rules.mapping, rules.own_mappings));
}

}  // namespace qaygi::identity::card
