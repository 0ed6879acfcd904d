#include "crypto/issuing.hpp"

#include "base/fault.hpp"
#include "crypto/openssl.hpp"
#include "crypto/random.hpp"

namespace qaygi::crypto {
namespace {

const std::string common_name = "2.5.4.3";

void set_time(ASN1_TIME* time, Instant instant) {
    ensure(ASN1_TIME_set(time, std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(instant))) != nullptr,
           "a time fits a certificate");
}

void set_serial(X509* certificate) {
    std::string octets = random_bytes(16);
    octets[0] = static_cast<char>(octets[0] & 0x7f);
    OwnedNumber number(BN_bin2bn(octets_of(octets), static_cast<int>(octets.size()), nullptr));
    ensure(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr, "a serial number fits a certificate");
}

void set_subject(X509* certificate, const CertificateWish& wish) {
    auto* name = X509_get_subject_name(certificate);
    for (const auto& [attribute, value] : wish.subject)
        ensure(X509_NAME_add_entry_by_txt(name, attribute.c_str(), MBSTRING_UTF8, octets_of(value), static_cast<int>(value.size()), -1, 0) == 1,
               "an attribute fits a subject");
}

void add_extension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    Owned<X509_EXTENSION, X509_EXTENSION_free> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    ensure(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "an extension fits a certificate");
}

void add_policies(X509* certificate, const std::vector<std::string>& named) {
    Owned<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free> policies(CERTIFICATEPOLICIES_new());
    for (const auto& policy : named) {
        auto* information = POLICYINFO_new();
        ensure(sk_POLICYINFO_push(policies.get(), information) > 0, "a policy fits a list");
        information->policyid = OBJ_txt2obj(policy.c_str(), 1);
        ensure(information->policyid != nullptr, "a policy is an object identifier");
    }
    ensure(X509_add1_ext_i2d(certificate, NID_certificate_policies, policies.get(), 0, X509V3_ADD_DEFAULT) == 1, "policies fit a certificate");
}

// The issuer of a root is the root itself.
Certificate sign(const CertificateWish& wish, const PublicKey& key, bool authority, const Certificate* issuer, const PrivateKey& issuer_key) {
    Certificate made(X509_new());
    auto* certificate = made.native();
    auto* above = issuer ? issuer->native() : certificate;
    ensure(X509_set_version(certificate, X509_VERSION_3) == 1 && X509_set_pubkey(certificate, key.native()) == 1, "a certificate takes a key");
    set_serial(certificate);
    set_time(X509_getm_notBefore(certificate), wish.valid_from);
    set_time(X509_getm_notAfter(certificate), wish.valid_to);
    set_subject(certificate, wish);
    ensure(X509_set_issuer_name(certificate, X509_get_subject_name(above)) == 1, "a certificate takes its issuer");
    add_extension(certificate, above, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (!wish.key_usage.empty()) add_extension(certificate, above, NID_key_usage, wish.key_usage);
    if (!wish.policies.empty()) add_policies(certificate, wish.policies);
    add_extension(certificate, above, NID_subject_key_identifier, "hash");
    add_extension(certificate, above, NID_authority_key_identifier, "keyid");
    ensure(X509_sign(certificate, issuer_key.native(), EVP_sha256()) > 0, "a certificate is signed");
    return made;
}

CertificateWish authority_wish(const std::string& name, Instant valid_from, Instant valid_to) {
    return {.subject = {{common_name, name}}, .valid_from = valid_from, .valid_to = valid_to, .key_usage = "critical,keyCertSign,cRLSign"};
}

}  // namespace

IssuingAuthority IssuingAuthority::make(const std::string& name, Instant valid_from, Instant valid_to) {
    auto key = PrivateKey::make_elliptic_curve();
    return {sign(authority_wish(name, valid_from, valid_to), key.public_key(), true, nullptr, key), key};
}

Certificate IssuingAuthority::issue(const CertificateWish& wish, const PublicKey& key) const { return sign(wish, key, false, &certificate_, key_); }

IssuingAuthority IssuingAuthority::issue_authority(const std::string& name, Instant valid_from, Instant valid_to) const {
    auto key = PrivateKey::make_elliptic_curve();
    return {sign(authority_wish(name, valid_from, valid_to), key.public_key(), true, &certificate_, key_), key};
}

}  // namespace qaygi::crypto
