#include "identity/providers/asan_imza/certificate_check.hpp"

namespace qaygi::identity::asan_imza {
namespace {

using crypto::Certificate;
using crypto::KeyKind;

std::optional<CertificateRefusal> unfit(const Certificate& certificate, const crypto::Authorities& trusted, const card::Revocation* revocation, Instant now) {
    if (certificate.public_key().kind() == KeyKind::other) return CertificateRefusal::unreadable;
    if (now < certificate.valid_from()) return CertificateRefusal::not_yet_valid;
    if (now >= certificate.valid_to()) return CertificateRefusal::expired;
    if (!certificate.is_for_digital_signature()) return CertificateRefusal::wrong_key_usage;
    if (!certificate.is_strong()) return CertificateRefusal::weak;
    const auto path = trusted.path(certificate, now);
    if (path.size() < 2) return CertificateRefusal::unknown_issuer;
    return revocation ? revocation->refuse(path, now) : std::nullopt;
}

std::optional<UserId> user_id_in(const Certificate& certificate, const CertificateMapping& mapping) {
    const auto value = certificate.subject(mapping.number);
    const auto read = UserId::read(value.value_or(""));
    return read ? std::optional(*read) : std::nullopt;
}

bool is_signed(const Confirmed& confirmed, const Certificate& certificate, const std::string& hash) {
    const bool elliptic = certificate.public_key().kind() == KeyKind::elliptic_curve;
    return confirmed.algorithm == (elliptic ? "SHA256WithECEncryption" : "SHA256WithRSAEncryption") &&
           certificate.public_key().verifies(hash, confirmed.signature);
}

}  // namespace

Result<Holder, CertificateRefusal> check(const Confirmed& confirmed, const Expected& expected, const crypto::Authorities& trusted,
                                         const CertificateMapping& mapping, Instant now, const card::Revocation* revocation) {
    const auto certificate = Certificate::from_der(confirmed.certificate);
    if (!certificate) return refuse(CertificateRefusal::unreadable);
    if (auto why = unfit(*certificate, trusted, revocation, now)) return refuse(*why);
    const auto person = card::holder_named_in(*certificate, mapping);
    const auto user_id = user_id_in(*certificate, mapping);
    if (!person || !user_id) return refuse(CertificateRefusal::no_identity);
    if (*user_id != expected.user_id) return refuse(CertificateRefusal::another_person);
    if (!is_signed(confirmed, *certificate, expected.hash)) return refuse(CertificateRefusal::wrong_signature);
    return *person;
}

}  // namespace qaygi::identity::asan_imza
