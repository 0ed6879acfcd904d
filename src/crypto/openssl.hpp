#pragma once

// Owners of OpenSSL's objects, for the files of this folder.

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <string_view>

namespace qaygi::crypto {

template <auto release>
struct Release {
    template <class Object>
    void operator()(Object* object) const {
        release(object);
    }
};
template <class Object, auto release>
using Owned = std::unique_ptr<Object, Release<release>>;

using OwnedBio = Owned<BIO, BIO_free_all>;
using OwnedKey = Owned<EVP_PKEY, EVP_PKEY_free>;
using OwnedKeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using OwnedCertificate = Owned<X509, X509_free>;
using OwnedNumber = Owned<BIGNUM, BN_free>;
using OwnedEcdsaSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;

inline const unsigned char* octets_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
inline unsigned char* octets_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// By OpenSSL's number: SHA-2 and SHA-3 of 256 bits and more.
inline bool is_strong_digest(int digest) {
    return digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512 || digest == NID_sha3_256 || digest == NID_sha3_384 || digest == NID_sha3_512;
}

// OpenSSL writes and reads an elliptic signature as a DER sequence of R and S; others as R‖S, each as long as the curve's order.
std::string raw_from_der(std::string_view der, std::size_t half);
std::string der_from_raw(std::string_view raw);

inline OwnedBio reading(std::string_view text) { return OwnedBio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

inline std::string written(BIO* bio) {
    char* start = nullptr;
    const long length = BIO_get_mem_data(bio, &start);
    return {start, static_cast<std::size_t>(length)};
}

}  // namespace qaygi::crypto
