#include "crypto/aes_gcm.hpp"

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

using Cipher = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

Cipher begin(bool sealing, std::string_view key, std::string_view nonce, std::string_view associated) {
    ensure(key.size() == gcm_key_octets && nonce.size() == gcm_nonce_octets, "AES-256-GCM has a key of 32 octets and a nonce of 12");
    Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool begun = cipher && EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, octets_of(key), octets_of(nonce), sealing ? 1 : 0) == 1 &&
                       EVP_CipherUpdate(cipher.get(), nullptr, &length, octets_of(associated), static_cast<int>(associated.size())) == 1;
    ensure(begun, "AES-256-GCM can be started");
    return cipher;
}

}  // namespace

std::string gcm_seal(std::string_view key, std::string_view nonce, std::string_view associated, std::string_view text) {
    const auto cipher = begin(true, key, nonce, associated);
    std::string sealed(text.size() + gcm_tag_octets, '\0');
    int length = 0;
    const bool done = EVP_CipherUpdate(cipher.get(), octets_of(sealed), &length, octets_of(text), static_cast<int>(text.size())) == 1 &&
                      EVP_CipherFinal_ex(cipher.get(), octets_of(sealed) + length, &length) == 1 &&
                      EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, gcm_tag_octets, octets_of(sealed) + text.size()) == 1;
    ensure(done, "AES-256-GCM seals");
    return sealed;
}

std::optional<std::string> gcm_open(std::string_view key, std::string_view nonce, std::string_view associated, std::string_view sealed) {
    if (sealed.size() < gcm_tag_octets) return std::nullopt;
    const auto cipher = begin(false, key, nonce, associated);
    std::string text(sealed.size() - gcm_tag_octets, '\0'), tag(sealed.substr(text.size()));
    std::string rest(gcm_tag_octets, '\0');
    int length = 0;
    const bool opened = EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, gcm_tag_octets, octets_of(tag)) == 1 &&
                        EVP_CipherUpdate(cipher.get(), octets_of(text), &length, octets_of(sealed), static_cast<int>(text.size())) == 1 &&
                        EVP_CipherFinal_ex(cipher.get(), octets_of(rest), &length) == 1;
    if (!opened) return std::nullopt;
    return text;
}

}  // namespace qaygi::crypto
