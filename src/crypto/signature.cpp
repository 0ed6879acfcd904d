#include "crypto/signature.hpp"

#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

using OwnedDigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

enum class Padding { none, pss, pkcs1 };

struct Form {
    SignatureAlgorithm algorithm;
    std::string_view name;
    const EVP_MD* (*digest)();
    Padding padding;
    int bits;  // of the curve
};

constexpr std::array<Form, 9> forms{{
    {SignatureAlgorithm::es256, "ES256", EVP_sha256, Padding::none, 256},
    {SignatureAlgorithm::es384, "ES384", EVP_sha384, Padding::none, 384},
    {SignatureAlgorithm::es512, "ES512", EVP_sha512, Padding::none, 521},
    {SignatureAlgorithm::ps256, "PS256", EVP_sha256, Padding::pss, 0},
    {SignatureAlgorithm::ps384, "PS384", EVP_sha384, Padding::pss, 0},
    {SignatureAlgorithm::ps512, "PS512", EVP_sha512, Padding::pss, 0},
    {SignatureAlgorithm::rs256, "RS256", EVP_sha256, Padding::pkcs1, 0},
    {SignatureAlgorithm::rs384, "RS384", EVP_sha384, Padding::pkcs1, 0},
    {SignatureAlgorithm::rs512, "RS512", EVP_sha512, Padding::pkcs1, 0},
}};

const Form& form_of(SignatureAlgorithm algorithm) { return *std::ranges::find(forms, algorithm, &Form::algorithm); }

bool is_of(const Form& form, const PublicKey& key) {
    if (form.padding != Padding::none) return key.kind() == KeyKind::rsa;
    return key.kind() == KeyKind::elliptic_curve && key.is_strong() && EVP_PKEY_get_bits(key.native()) == form.bits;
}

void pad(EVP_PKEY_CTX* context, Padding padding) {
    if (padding == Padding::pkcs1) ensure(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1, "RSA knows PKCS #1");
    if (padding != Padding::pss) return;
    const bool padded = EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1;
    ensure(padded && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1, "RSA knows PSS");
}

}  // namespace

std::optional<SignatureAlgorithm> signature_algorithm(std::string_view name) {
    const auto found = std::ranges::find(forms, name, &Form::name);
    return found == forms.end() ? std::nullopt : std::optional(found->algorithm);
}

std::string digest_of(SignatureAlgorithm algorithm, std::string_view octets) {
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned length = 0;
    ensure(EVP_Digest(octets.data(), octets.size(), octets_of(digest), &length, form_of(algorithm).digest(), nullptr) == 1, "octets have a digest");
    digest.resize(length);
    return digest;
}

bool verifies(const PublicKey& key, SignatureAlgorithm algorithm, std::string_view message, std::string_view signature) {
    const auto& form = form_of(algorithm);
    if (!is_of(form, key)) return false;
    const auto half = (static_cast<std::size_t>(form.bits) + 7) / 8;
    if (form.padding == Padding::none && signature.size() != 2 * half) return false;
    const auto given = form.padding == Padding::none ? der_from_raw(signature) : std::string(signature);
    OwnedDigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* padding = nullptr;
    ensure(EVP_DigestVerifyInit(context.get(), &padding, form.digest(), nullptr, key.native()) == 1, "a signature can be verified");
    pad(padding, form.padding);
    return EVP_DigestVerify(context.get(), octets_of(given), given.size(), octets_of(message), message.size()) == 1;
}

std::string sign(const PrivateKey& key, SignatureAlgorithm algorithm, std::string_view message) {
    const auto& form = form_of(algorithm);
    ensure(is_of(form, key.public_key()), "the algorithm is of the key");
    OwnedDigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* padding = nullptr;
    ensure(EVP_DigestSignInit(context.get(), &padding, form.digest(), nullptr, key.native()) == 1, "a key can sign");
    pad(padding, form.padding);
    std::string signature(static_cast<std::size_t>(EVP_PKEY_get_size(key.native())), '\0');
    std::size_t length = signature.size();
    ensure(EVP_DigestSign(context.get(), octets_of(signature), &length, octets_of(message), message.size()) == 1, "a key signs a message");
    signature.resize(length);
    return form.padding == Padding::none ? raw_from_der(signature, (static_cast<std::size_t>(form.bits) + 7) / 8) : signature;
}

}  // namespace qaygi::crypto
