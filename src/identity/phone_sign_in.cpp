#include "identity/phone_sign_in.hpp"

#include <fmt/format.h>

#include "base/fault.hpp"

namespace qaygi::identity {

std::string verification_code(std::string_view hash) {
    ensure(!hash.empty(), "there is something to sign");
    const unsigned first = static_cast<unsigned char>(hash.front()) & 0xFCu;
    const unsigned last = static_cast<unsigned char>(hash.back()) & 0x7Fu;
    return fmt::format("{:04}", first << 5 | last);
}

Message explain(PhoneResult result) {
    switch (result) {
        case PhoneResult::timeout:
            return message("identity.phone_timeout"_text);
        case PhoneResult::not_mid_client:
            return message("identity.phone_not_mid_client"_text);
        case PhoneResult::user_cancelled:
            return message("identity.phone_user_cancelled"_text);
        case PhoneResult::signature_hash_mismatch:
            return message("identity.phone_signature_hash_mismatch"_text);
        case PhoneResult::phone_absent:
            return message("identity.phone_absent"_text);
        case PhoneResult::delivery_error:
            return message("identity.phone_delivery_error"_text);
        case PhoneResult::sim_error:
            return message("identity.phone_sim_error"_text);
        case PhoneResult::ok:
            break;
    }
    throw Bug("a confirmed request needs no explanation");
}

Message explain(CertificateRefusal refusal) {
    switch (refusal) {
        case CertificateRefusal::unreadable:
            return message("identity.certificate_unreadable"_text);
        case CertificateRefusal::not_yet_valid:
            return message("identity.certificate_not_yet_valid"_text);
        case CertificateRefusal::expired:
            return message("identity.certificate_expired"_text);
        case CertificateRefusal::wrong_key_usage:
            return message("identity.certificate_wrong_key_usage"_text);
        case CertificateRefusal::not_for_signing_in:
            return message("identity.certificate_other_purpose"_text);
        case CertificateRefusal::weak:
            return message("identity.certificate_weak"_text);
        case CertificateRefusal::revoked:
            return message("identity.certificate_revoked"_text);
        case CertificateRefusal::unknown_to_issuer:
            return message("identity.certificate_unknown_to_issuer"_text);
        case CertificateRefusal::standing_not_known:
            return message("identity.certificate_standing_not_known"_text);
        case CertificateRefusal::unknown_issuer:
            return message("identity.certificate_unknown_issuer"_text);
        case CertificateRefusal::no_identity:
            return message("identity.certificate_no_identity"_text);
        case CertificateRefusal::another_person:
            return message("identity.certificate_another_person"_text);
        case CertificateRefusal::wrong_signature:
            return message("identity.certificate_wrong_signature"_text);
    }
    throw Bug("an unknown refusal of a certificate");
}

}  // namespace qaygi::identity
