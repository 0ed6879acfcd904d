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

bool is_of_the_web(std::string_view address) { return address.starts_with("http://") || address.starts_with("https://"); }

std::optional<std::string> utf8(const ASN1_STRING* text) {
    unsigned char* octets = nullptr;
    const int length = ASN1_STRING_to_UTF8(&octets, text);
    if (length < 0) return std::nullopt;
    std::string value(reinterpret_cast<char*>(octets), static_cast<std::size_t>(length));
    OPENSSL_free(octets);
    return value;
}

OwnedCheck checked(X509_STORE* listed, const Certificate& certificate, Instant at, unsigned long flags) {
    OwnedCheck check(X509_STORE_CTX_new());
    ensure(check && X509_STORE_CTX_init(check.get(), listed, certificate.native(), nullptr) == 1, "a chain can be checked");
    auto* rules = X509_STORE_CTX_get0_param(check.get());
    X509_VERIFY_PARAM_set_time(rules, std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(at)));
    X509_VERIFY_PARAM_set_flags(rules, flags | X509_V_FLAG_X509_STRICT);
    X509_VERIFY_PARAM_set_auth_level(rules, 2);
    const bool stands = X509_verify_cert(check.get()) == 1;
    ensure(stands == (X509_STORE_CTX_get_error(check.get()) == X509_V_OK), "a chain that does not hold says why");
    return check;
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

std::vector<std::string> Certificate::subjects(const std::string& attribute) const {
    const auto wanted = object(attribute);
    const auto* name = X509_get_subject_name(certificate_.get());
    std::vector<std::string> values;
    for (int at = X509_NAME_get_index_by_OBJ(name, wanted.get(), -1); at >= 0; at = X509_NAME_get_index_by_OBJ(name, wanted.get(), at))
        values.push_back(utf8(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at))).value_or(""));
    return values;
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

bool Certificate::allows_client_authentication() const {
    const auto usage = X509_get_extended_key_usage(certificate_.get());
    return usage == UINT32_MAX || (usage & XKU_SSL_CLIENT) != 0;
}

bool Certificate::allows_ocsp_signing() const {
    const auto usage = X509_get_extended_key_usage(certificate_.get());
    return usage != UINT32_MAX && (usage & XKU_OCSP_SIGN) != 0;
}

bool Certificate::has_extension(const std::string& extension) const { return X509_get_ext_by_OBJ(certificate_.get(), object(extension).get(), -1) >= 0; }

bool Certificate::is_strong() const {
    int digest = NID_undef;
    X509_get_signature_info(certificate_.get(), &digest, nullptr, nullptr, nullptr);
    return is_strong_digest(digest) && public_key().is_strong();
}

std::optional<std::string> Certificate::ocsp_address() const {
    Owned<STACK_OF(OPENSSL_STRING), X509_email_free> named(X509_get1_ocsp(certificate_.get()));
    for (int i = 0; named && i < sk_OPENSSL_STRING_num(named.get()); ++i)
        if (const std::string address = sk_OPENSSL_STRING_value(named.get(), i); is_of_the_web(address)) return address;
    return std::nullopt;
}

std::optional<std::string> Certificate::revocation_list_address() const {
    Owned<CRL_DIST_POINTS, CRL_DIST_POINTS_free> points(
        static_cast<CRL_DIST_POINTS*>(X509_get_ext_d2i(certificate_.get(), NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        const auto* place = sk_DIST_POINT_value(points.get(), i)->distpoint;
        const auto* names = place && place->type == 0 ? place->name.fullname : nullptr;
        for (int j = 0; names && j < sk_GENERAL_NAME_num(names); ++j) {
            const auto* name = sk_GENERAL_NAME_value(names, j);
            const auto address = name->type == GEN_URI ? utf8(name->d.uniformResourceIdentifier) : std::nullopt;
            if (address && is_of_the_web(*address)) return address;
        }
    }
    return std::nullopt;
}

PublicKey Certificate::public_key() const { return PublicKey(std::shared_ptr<evp_pkey_st>(X509_get_pubkey(certificate_.get()), EVP_PKEY_free)); }

Authorities::Authorities(std::vector<Certificate> listed) : listed_(std::move(listed)), store_(X509_STORE_new(), X509_STORE_free) {
    ensure(store_ != nullptr, "a list of authorities can be made");
    for (const auto& each : listed_) ensure(X509_STORE_add_cert(store_.get(), each.native()) == 1, "an authority can be listed");
}

Authorities Authorities::from_pem(std::string_view pem) {
    std::vector<Certificate> listed;
    const auto bio = reading(pem);
    ERR_clear_error();
    while (OwnedCertificate read{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) listed.emplace_back(read.release());
    if (listed.empty() || ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE)
        throw Fault("the list of certificate authorities does not consist of certificates in PEM form");
    ERR_clear_error();
    return Authorities(std::move(listed));
}

std::vector<Certificate> Authorities::path(const Certificate& certificate, Instant at) const {
    std::vector<Certificate> path;
    // To a root, every certificate on the way being valid; only where no root is listed an authority below it is the end.
    for (const unsigned long flags : {0ul, static_cast<unsigned long>(X509_V_FLAG_PARTIAL_CHAIN)}) {
        const auto check = checked(store_.get(), certificate, at, flags);
        const int outcome = X509_STORE_CTX_get_error(check.get());
        const auto* chain = X509_STORE_CTX_get0_chain(check.get());
        for (int i = 0; outcome == X509_V_OK && i < sk_X509_num(chain); ++i) {
            X509_up_ref(sk_X509_value(chain, i));
            path.emplace_back(sk_X509_value(chain, i));
        }
        if (outcome != X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT && outcome != X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY) break;
    }
    return path;
}

}  // namespace qaygi::crypto
