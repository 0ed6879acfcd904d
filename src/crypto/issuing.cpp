#include "crypto/issuing.hpp"

#include "base/fault.hpp"
#include "crypto/openssl.hpp"
#include "crypto/random.hpp"

namespace qaygi::crypto {
namespace {

const std::string common_name = "2.5.4.3";

Owned<ASN1_TIME, ASN1_TIME_free> time_of(Instant instant) {
    Owned<ASN1_TIME, ASN1_TIME_free> time(ASN1_TIME_set(nullptr, std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(instant))));
    ensure(time != nullptr, "a time can be written");
    return time;
}

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

void add_mark(X509* certificate) {
    Owned<ASN1_OBJECT, ASN1_OBJECT_free> mark(OBJ_txt2obj(test_authority_mark.c_str(), 1));
    Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> null(ASN1_OCTET_STRING_new());
    static constexpr unsigned char der_null[] = {5, 0};
    ensure(mark && null && ASN1_OCTET_STRING_set(null.get(), der_null, sizeof der_null) == 1, "the mark of tests has a value");
    Owned<X509_EXTENSION, X509_EXTENSION_free> extension(X509_EXTENSION_create_by_OBJ(nullptr, mark.get(), 0, null.get()));
    ensure(extension && X509_add_ext(certificate, extension.get(), -1) == 1, "the mark of tests fits a certificate");
}

enum class Kind { person, authority, test_authority };

void add_extensions(X509* certificate, X509* above, const CertificateWish& wish, Kind kind) {
    const auto add = [&](int extension, const std::string& value) { add_extension(certificate, above, extension, value); };
    add(NID_basic_constraints, kind == Kind::person ? "critical,CA:FALSE" : "critical,CA:TRUE");
    if (!wish.key_usage.empty()) add(NID_key_usage, wish.key_usage);
    if (!wish.extended_key_usage.empty()) add(NID_ext_key_usage, wish.extended_key_usage);
    if (!wish.policies.empty()) add_policies(certificate, wish.policies);
    if (!wish.host.empty()) add(NID_subject_alt_name, "DNS:" + wish.host);
    if (!wish.ocsp_address.empty()) add(NID_info_access, "OCSP;URI:" + wish.ocsp_address);
    if (!wish.revocation_list_address.empty()) add(NID_crl_distribution_points, "URI:" + wish.revocation_list_address);
    if (kind == Kind::test_authority) add_mark(certificate);
    add(NID_subject_key_identifier, "hash");
    add(NID_authority_key_identifier, "keyid");
}

// The issuer of a root is the root itself.
Certificate sign(const CertificateWish& wish, const PublicKey& key, Kind kind, const Certificate* issuer, const PrivateKey& issuer_key) {
    Certificate made(X509_new());
    auto* certificate = made.native();
    auto* above = issuer ? issuer->native() : certificate;
    ensure(X509_set_version(certificate, X509_VERSION_3) == 1 && X509_set_pubkey(certificate, key.native()) == 1, "a certificate takes a key");
    set_serial(certificate);
    set_time(X509_getm_notBefore(certificate), wish.valid_from);
    set_time(X509_getm_notAfter(certificate), wish.valid_to);
    set_subject(certificate, wish);
    ensure(X509_set_issuer_name(certificate, X509_get_subject_name(above)) == 1, "a certificate takes its issuer");
    add_extensions(certificate, above, wish, kind);
    ensure(X509_sign(certificate, issuer_key.native(), EVP_sha256()) > 0, "a certificate is signed");
    return made;
}

CertificateWish authority_wish(const std::string& name, Instant valid_from, Instant valid_to) {
    return {.subject = {{common_name, name}}, .valid_from = valid_from, .valid_to = valid_to, .key_usage = "critical,keyCertSign,cRLSign"};
}

}  // namespace

IssuingAuthority IssuingAuthority::make(const std::string& name, Instant valid_from, Instant valid_to, Purpose purpose) {
    auto key = PrivateKey::make_elliptic_curve();
    const auto kind = purpose == Purpose::tests ? Kind::test_authority : Kind::authority;
    return {sign(authority_wish(name, valid_from, valid_to), key.public_key(), kind, nullptr, key), key};
}

Certificate IssuingAuthority::issue(const CertificateWish& wish, const PublicKey& key) const { return sign(wish, key, Kind::person, &certificate_, key_); }

IssuingAuthority IssuingAuthority::issue_authority(const std::string& name, Instant valid_from, Instant valid_to,
                                                   const std::string& revocation_list_address) const {
    auto wish = authority_wish(name, valid_from, valid_to);
    wish.revocation_list_address = revocation_list_address;
    auto key = PrivateKey::make_elliptic_curve();
    const auto kind = certificate_.has_extension(test_authority_mark) ? Kind::test_authority : Kind::authority;
    return {sign(wish, key.public_key(), kind, &certificate_, key_), key};
}

std::string IssuingAuthority::list_of(const std::vector<Withdrawn>& withdrawn, Instant made, Instant next) const {
    Owned<X509_CRL, X509_CRL_free> list(X509_CRL_new());
    ensure(X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1, "a list has a version");
    ensure(X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(certificate_.native())) == 1, "a list has an issuer");
    ensure(X509_CRL_set1_lastUpdate(list.get(), time_of(made).get()) == 1, "a list was made at some time");
    ensure(X509_CRL_set1_nextUpdate(list.get(), time_of(next).get()) == 1, "a list has a successor");
    for (const auto& each : withdrawn) {
        Owned<X509_REVOKED, X509_REVOKED_free> entry(X509_REVOKED_new());
        ensure(X509_REVOKED_set_serialNumber(entry.get(), X509_get_serialNumber(each.certificate.native())) == 1, "an entry names a certificate");
        ensure(X509_REVOKED_set_revocationDate(entry.get(), time_of(each.since).get()) == 1, "an entry has a day");
        ensure(X509_CRL_add0_revoked(list.get(), entry.release()) == 1, "an entry fits a list");
    }
    X509_CRL_sort(list.get());
    ensure(X509_CRL_sign(list.get(), key_.native(), EVP_sha256()) > 0, "a list is signed");
    std::string der(static_cast<std::size_t>(i2d_X509_CRL(list.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_X509_CRL(list.get(), &at);
    return der;
}

}  // namespace qaygi::crypto
