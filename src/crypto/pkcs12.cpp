#include "crypto/pkcs12.hpp"

#include <openssl/pkcs12.h>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

void release_list(STACK_OF(X509) * list) { sk_X509_free(list); }  // the certificates belong to others

}  // namespace

std::string pkcs12(const std::string& name, const PrivateKey& key, const Certificate& certificate, const std::vector<Certificate>& path,
                   const std::string& password) {
    Owned<STACK_OF(X509), release_list> list(sk_X509_new_null());
    for (const auto& each : path) ensure(sk_X509_push(list.get(), each.native()) > 0, "a certificate fits a list");
    Owned<PKCS12, PKCS12_free> made(
        PKCS12_create(password.c_str(), name.c_str(), key.native(), certificate.native(), list.get(), 0, 0, PKCS12_DEFAULT_ITER, PKCS12_DEFAULT_ITER, 0));
    ensure(made != nullptr, "a key and its certificate fit a file");
    std::string der(static_cast<std::size_t>(i2d_PKCS12(made.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_PKCS12(made.get(), &at);
    return der;
}

}  // namespace qaygi::crypto
