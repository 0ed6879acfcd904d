#include "crypto/certificate.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <ctime>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

using OwnedPolicies = Owned<CERTIFICATEPOLICIES, CERTIFICATEPOLICIES_free>;
using OwnedObject = Owned<ASN1_OBJECT, ASN1_OBJECT_free>;
using OwnedCheck = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

OwnedObject object(const std::string& dotted) {
    OwnedObject object(OBJ_txt2obj(dotted.c_str(), 1));
    if (!object) throw Fault("this is no object identifier: " + dotted);
    return object;
}

Instant instant(const ASN1_TIME* time) {
    std::tm parts{};
    ensure(ASN1_TIME_to_tm(time, &parts) == 1, "a certificate that was read has a readable validity");
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::from_time_t(timegm(&parts)));
}

std::optional<std::string> utf8(const ASN1_STRING* text) {
    unsigned char* octets = nullptr;
    const int length = ASN1_STRING_to_UTF8(&octets, text);
    if (length < 0) return std::nullopt;
    std::string value(reinterpret_cast<char*>(octets), static_cast<std::size_t>(length));
    OPENSSL_free(octets);
    return value;
}

}  // namespace

Certificate::Certificate(x509_st* owned) : certificate_(owned, X509_free) { ensure(owned != nullptr, "there is a certificate"); }

std::optional<Certificate> Certificate::from_der(std::string_view der) {
    const auto* at = octets_of(der);
    OwnedCertificate read(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!read || at != octets_of(der) + der.size()) return std::nullopt;
    std::tm parts{};
    const bool dated = ASN1_TIME_to_tm(X509_get0_notBefore(read.get()), &parts) && ASN1_TIME_to_tm(X509_get0_notAfter(read.get()), &parts);
    if (!dated || !X509_get0_pubkey(read.get())) return std::nullopt;
    return Certificate(read.release());
}

std::optional<Certificate> Certificate::from_pem(std::string_view pem) {
    OwnedCertificate read(PEM_read_bio_X509(reading(pem).get(), nullptr, nullptr, nullptr));
    if (!read) return std::nullopt;
    return from_der(Certificate(read.release()).der());
}

std::string Certificate::der() const {
    std::string der(static_cast<std::size_t>(i2d_X509(certificate_.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_X509(certificate_.get(), &at);
    return der;
}

std::string Certificate::pem() const {
    OwnedBio bio(BIO_new(BIO_s_mem()));
    ensure(PEM_write_bio_X509(bio.get(), certificate_.get()) == 1, "a certificate can be written");
    return written(bio.get());
}

Instant Certificate::valid_from() const { return instant(X509_get0_notBefore(certificate_.get())); }

Instant Certificate::valid_to() const { return instant(X509_get0_notAfter(certificate_.get())); }

bool Certificate::has_subject(const std::string& attribute) const {
    return X509_NAME_get_index_by_OBJ(X509_get_subject_name(certificate_.get()), object(attribute).get(), -1) >= 0;
}

std::optional<std::string> Certificate::subject(const std::string& attribute) const {
    const auto wanted = object(attribute);
    const auto* name = X509_get_subject_name(certificate_.get());
    const int first = X509_NAME_get_index_by_OBJ(name, wanted.get(), -1);
    if (first < 0 || X509_NAME_get_index_by_OBJ(name, wanted.get(), first) >= 0) return std::nullopt;
    return utf8(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, first)));
}

bool Certificate::has_policy(const std::string& policy) const {
    const auto wanted = object(policy);
    OwnedPolicies policies(static_cast<CERTIFICATEPOLICIES*>(X509_get_ext_d2i(certificate_.get(), NID_certificate_policies, nullptr, nullptr)));
    for (int i = 0; policies && i < sk_POLICYINFO_num(policies.get()); ++i)
        if (OBJ_cmp(sk_POLICYINFO_value(policies.get(), i)->policyid, wanted.get()) == 0) return true;
    return false;
}

bool Certificate::is_for_digital_signature() const {
    const auto usage = X509_get_key_usage(certificate_.get());
    return usage != UINT32_MAX && (usage & KU_DIGITAL_SIGNATURE) != 0;
}

PublicKey Certificate::public_key() const { return PublicKey(std::shared_ptr<evp_pkey_st>(X509_get_pubkey(certificate_.get()), EVP_PKEY_free)); }

Authorities Authorities::from_pem(std::string_view pem) {
    std::shared_ptr<X509_STORE> store(X509_STORE_new(), X509_STORE_free);
    ensure(store != nullptr, "a list of authorities can be made");
    const auto bio = reading(pem);
    int count = 0;
    ERR_clear_error();
    while (OwnedCertificate read{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        ensure(X509_STORE_add_cert(store.get(), read.get()) == 1, "an authority can be listed");
        ++count;
    }
    if (count == 0 || ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        throw Fault("the list of certificate authorities does not consist of certificates in PEM form");
    ERR_clear_error();
    return Authorities(std::move(store));
}

bool Authorities::stand_behind(const Certificate& certificate, Instant at) const {
    OwnedCheck check(X509_STORE_CTX_new());
    ensure(check && X509_STORE_CTX_init(check.get(), store_.get(), certificate.native(), nullptr) == 1, "a chain can be checked");
    auto* rules = X509_STORE_CTX_get0_param(check.get());
    X509_VERIFY_PARAM_set_time(rules, std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(at)));
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_X509_STRICT);
    X509_VERIFY_PARAM_set_auth_level(rules, 2);
    return X509_verify_cert(check.get()) == 1;
}

}  // namespace qaygi::crypto
