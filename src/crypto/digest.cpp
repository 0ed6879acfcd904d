#include "crypto/digest.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/fault.hpp"

namespace qaygi::crypto {
namespace {

constexpr std::size_t digest_octets = 32;
using Octets = std::array<unsigned char, digest_octets>;

std::string text_of(const Octets& octets) { return {reinterpret_cast<const char*>(octets.data()), octets.size()}; }

}  // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    ensure(context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1, "a SHA-256 digest can be started");
}

void Sha256::add(std::string_view octets) {
    ensure(context_ != nullptr, "nothing is added to a digest that was already asked for");
    ensure(EVP_DigestUpdate(context_.get(), octets.data(), octets.size()) == 1, "a SHA-256 digest takes octets");
}

std::string Sha256::raw() {
    ensure(context_ != nullptr, "a digest is asked for once");
    Octets octets{};
    ensure(EVP_DigestFinal_ex(context_.get(), octets.data(), nullptr) == 1, "a SHA-256 digest can be finished");
    context_.reset();
    return text_of(octets);
}

std::string Sha256::hex() { return crypto::hex(raw()); }

std::string sha256(std::string_view octets) {
    Sha256 digest;
    digest.add(octets);
    return digest.raw();
}

std::string sha256_hex(std::string_view octets) { return hex(sha256(octets)); }

std::string hmac_sha256(std::string_view key, std::string_view text) {
    Octets octets{};
    const auto* done =
        HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()), text.size(), octets.data(), nullptr);
    ensure(done != nullptr, "an HMAC can be computed");
    return text_of(octets);
}

std::string hex(std::string_view octets) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(octets.size() * 2);
    for (const char octet : octets) {
        text += digits[static_cast<unsigned char>(octet) >> 4];
        text += digits[static_cast<unsigned char>(octet) & 15];
    }
    return text;
}

}  // namespace qaygi::crypto
