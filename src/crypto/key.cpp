#include "crypto/key.hpp"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

OwnedKeyContext context_of(EVP_PKEY* key) {
    OwnedKeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    ensure(context != nullptr, "a key can be used");
    return context;
}

std::size_t half_of(EVP_PKEY* key) { return (static_cast<std::size_t>(EVP_PKEY_get_bits(key)) + 7) / 8; }

}  // namespace

KeyKind PublicKey::kind() const {
    const int kind = EVP_PKEY_get_base_id(key_.get());
    return kind == EVP_PKEY_EC ? KeyKind::elliptic_curve : kind == EVP_PKEY_RSA ? KeyKind::rsa : KeyKind::other;
}

bool PublicKey::is_strong() const {
    if (kind() == KeyKind::rsa) return EVP_PKEY_get_bits(key_.get()) >= 2048 && EVP_PKEY_get_bits(key_.get()) <= 8192;
    char curve[32] = "";
    if (kind() != KeyKind::elliptic_curve || EVP_PKEY_get_group_name(key_.get(), curve, sizeof curve, nullptr) != 1) return false;
    const int named = OBJ_sn2nid(curve);
    return named == NID_X9_62_prime256v1 || named == NID_secp384r1 || named == NID_secp521r1;
}

bool PublicKey::verifies(std::string_view digest, std::string_view signature) const {
    if (kind() == KeyKind::other) return false;
    const bool elliptic = kind() == KeyKind::elliptic_curve;
    if (elliptic && signature.size() != 2 * half_of(key_.get())) return false;
    const std::string given = elliptic ? der_from_raw(signature) : std::string(signature);
    auto context = context_of(key_.get());
    ensure(EVP_PKEY_verify_init(context.get()) == 1, "a signature can be verified");
    if (!elliptic) ensure(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1, "RSA knows PKCS #1");
    ensure(EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1, "signatures know SHA-256");
    return EVP_PKEY_verify(context.get(), octets_of(given), given.size(), octets_of(digest), digest.size()) == 1;
}

PrivateKey::PrivateKey(evp_pkey_st* key) : key_(key, EVP_PKEY_free) { ensure(key != nullptr, "there is a key"); }

PrivateKey PrivateKey::make_elliptic_curve(const char* curve) { return PrivateKey(EVP_EC_gen(curve)); }

PrivateKey PrivateKey::make_rsa(int bits) { return PrivateKey(EVP_RSA_gen(static_cast<unsigned>(bits))); }

PrivateKey PrivateKey::from_pem(std::string_view pem) {
    auto* key = PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, nullptr, nullptr);
    if (!key) throw Fault("this is no private key in PEM form");
    return PrivateKey(key);
}

std::string PrivateKey::pem() const {
    OwnedBio bio(BIO_new(BIO_s_mem()));
    ensure(PEM_write_bio_PKCS8PrivateKey(bio.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1, "a key can be written");
    return written(bio.get());
}

std::string PrivateKey::sign(std::string_view digest) const {
    auto context = context_of(key_.get());
    ensure(EVP_PKEY_sign_init(context.get()) == 1, "a key can sign");
    const bool elliptic = public_key().kind() == KeyKind::elliptic_curve;
    if (!elliptic) ensure(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1, "RSA knows PKCS #1");
    ensure(EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1, "signatures know SHA-256");
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(key_.get())), '\0');
    std::size_t length = signature.size();
    ensure(EVP_PKEY_sign(context.get(), octets_of(signature), &length, octets_of(digest), digest.size()) == 1, "a key signs a digest");
    signature.resize(length);
    return elliptic ? raw_from_der(signature, half_of(key_.get())) : signature;
}

}  // namespace qaygi::crypto
