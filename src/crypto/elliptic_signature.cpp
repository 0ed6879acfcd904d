#include <openssl/ec.h>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {

std::string raw_from_der(std::string_view der, std::size_t half) {
    const auto* at = octets_of(der);
    OwnedEcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    ensure(signature != nullptr, "OpenSSL reads its own signature");
    std::string raw(half * 2, '\0');
    const int length = static_cast<int>(half);
    ensure(BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), octets_of(raw), length) == length, "R fits");
    ensure(BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), octets_of(raw) + half, length) == length, "S fits");
    return raw;
}

std::string der_from_raw(std::string_view raw) {
    const auto half = static_cast<int>(raw.size() / 2);
    OwnedNumber r(BN_bin2bn(octets_of(raw), half, nullptr));
    OwnedNumber s(BN_bin2bn(octets_of(raw) + half, half, nullptr));
    OwnedEcdsaSignature signature(ECDSA_SIG_new());
    ensure(r && s && signature && ECDSA_SIG_set0(signature.get(), r.get(), s.get()) == 1, "R and S form a signature");
    (void)r.release();
    (void)s.release();
    std::string der(static_cast<std::size_t>(i2d_ECDSA_SIG(signature.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_ECDSA_SIG(signature.get(), &at);
    return der;
}

}  // namespace qaygi::crypto
