#pragma once

// Key pairs and signatures over a SHA-256 digest. A signature of an elliptic curve is written as R‖S, each as long as the curve's order;
// one of RSA as PKCS #1 v1.5.

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace qaygi::crypto {

enum class KeyKind { elliptic_curve, rsa, other };

// The half that everybody may know.
class PublicKey {
public:
    explicit PublicKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
    KeyKind kind() const;
    bool is_strong() const;  // RSA of 2048 to 8192 bits, or one of the curves P-256, P-384, P-521
    // Whether the holder of the other half signed this SHA-256 digest.
    bool verifies(std::string_view digest, std::string_view signature) const;
    evp_pkey_st* native() const { return key_.get(); }

private:
    std::shared_ptr<evp_pkey_st> key_;
};

// Both halves.
class PrivateKey {
public:
    static PrivateKey make_elliptic_curve(const char* curve = "P-256");
    static PrivateKey make_rsa(int bits);
    static PrivateKey from_pem(std::string_view pem);  // a Fault when it is none
    std::string pem() const;
    std::string sign(std::string_view digest) const;
    PublicKey public_key() const { return PublicKey(key_); }
    evp_pkey_st* native() const { return key_.get(); }

private:
    explicit PrivateKey(evp_pkey_st* key);
    std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace qaygi::crypto
