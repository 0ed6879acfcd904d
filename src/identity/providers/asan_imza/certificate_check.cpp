#include "identity/providers/asan_imza/certificate_check.hpp"

#include "base/text.hpp"

namespace qaygi::identity::asan_imza {
namespace {

using crypto::Certificate;
using crypto::KeyKind;

std::optional<CertificateRefusal> unfit(const Certificate& certificate, const crypto::Authorities& trusted, Instant now) {
    if (certificate.public_key().kind() == KeyKind::other) return CertificateRefusal::unreadable;
    if (now < certificate.valid_from()) return CertificateRefusal::not_yet_valid;
    if (now >= certificate.valid_to()) return CertificateRefusal::expired;
    if (!certificate.is_for_digital_signature()) return CertificateRefusal::wrong_key_usage;
    if (!trusted.stand_behind(certificate, now)) return CertificateRefusal::unknown_issuer;
    return std::nullopt;
}

template <class Identifier>
std::optional<Identifier> identifier(const Certificate& certificate, const std::string& attribute, const std::string& prefix) {
    const auto value = certificate.subject(attribute);
    if (!value || !value->starts_with(prefix)) return std::nullopt;
    auto read = Identifier::read(std::string_view(*value).substr(prefix.size()));
    return read ? std::optional(*read) : std::nullopt;
}

std::string text(const Certificate& certificate, const std::string& attribute) { return normalise(certificate.subject(attribute).value_or("")); }

std::optional<Holder> holder(const Certificate& certificate, const CertificateMapping& mapping) {
    const auto fin = identifier<Fin>(certificate, mapping.fin, mapping.fin_prefix);
    if (!fin) return std::nullopt;
    Holder holder{.fin = *fin, .name = normalise(text(certificate, mapping.given_name) + " " + text(certificate, mapping.surname))};
    if (!certificate.has_subject(mapping.employer)) return holder;
    const auto employer = identifier<Voen>(certificate, mapping.employer, mapping.employer_prefix);
    if (!employer) return std::nullopt;
    holder.employer = EmployerRight{*employer, text(certificate, mapping.employer_name), certificate.has_policy(mapping.seal_policy)};
    return holder;
}

bool is_signed(const Confirmed& confirmed, const Certificate& certificate, const std::string& hash) {
    const bool elliptic = certificate.public_key().kind() == KeyKind::elliptic_curve;
    return confirmed.algorithm == (elliptic ? "SHA256WithECEncryption" : "SHA256WithRSAEncryption") &&
           certificate.public_key().verifies(hash, confirmed.signature);
}

}  // namespace

Result<Holder, CertificateRefusal> check(const Confirmed& confirmed, const Expected& expected, const crypto::Authorities& trusted,
                                         const CertificateMapping& mapping, Instant now) {
    const auto certificate = Certificate::from_der(confirmed.certificate);
    if (!certificate) return refuse(CertificateRefusal::unreadable);
    if (auto why = unfit(*certificate, trusted, now)) return refuse(*why);
    const auto person = holder(*certificate, mapping);
    const auto user_id = identifier<UserId>(*certificate, mapping.user_id, "");
    if (!person || !user_id) return refuse(CertificateRefusal::no_identity);
    if (*user_id != expected.user_id) return refuse(CertificateRefusal::another_person);
    if (!is_signed(confirmed, *certificate, expected.hash)) return refuse(CertificateRefusal::wrong_signature);
    return *person;
}

}  // namespace qaygi::identity::asan_imza
