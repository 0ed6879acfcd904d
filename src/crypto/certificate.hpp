#pragma once

// X.509 certificates: what they say, and whether an authority that we trust stands behind them. Attributes and policies are named by
// their dotted object identifier.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "crypto/key.hpp"

struct x509_st;
struct x509_store_st;

namespace qaygi::crypto {

class Certificate {
public:
    static std::optional<Certificate> from_der(std::string_view der);  // nothing when it is not exactly one certificate
    static std::optional<Certificate> from_pem(std::string_view pem);
    explicit Certificate(x509_st* owned);
    std::string der() const;
    std::string pem() const;
    Instant valid_from() const;
    Instant valid_to() const;
    // The value in the subject's name, in UTF-8; nothing when it is absent, stands there twice, or cannot be read.
    std::optional<std::string> subject(const std::string& attribute) const;
    // Every value of an attribute that may stand there several times, in order; one that cannot be read is empty.
    std::vector<std::string> subjects(const std::string& attribute) const;
    bool has_subject(const std::string& attribute) const;
    bool has_policy(const std::string& policy) const;
    // Whether the key usage is stated and includes digitalSignature.
    bool is_for_digital_signature() const;
    // Whether the extended key usage, if there is one, includes clientAuth.
    bool allows_client_authentication() const;
    bool allows_ocsp_signing() const;  // stated
    bool has_extension(const std::string& extension) const;
    // Whether its key is RSA of 2048 bits and more or of the curves P-256, P-384, P-521, and it was not signed over MD5 or SHA-1.
    bool is_strong() const;
    // Where its issuer tells of revocation, over http or https: first address named; nothing when there is none.
    std::optional<std::string> ocsp_address() const;
    std::optional<std::string> revocation_list_address() const;
    PublicKey public_key() const;
    x509_st* native() const { return certificate_.get(); }

private:
    std::shared_ptr<x509_st> certificate_;
};

// The authorities that we trust, from a PEM file: roots, or authorities below them.
class Authorities {
public:
    // A Fault when the text holds no certificate, or something that is none.
    static Authorities from_pem(std::string_view pem);
    // Whether one of them, directly or through others of them, issued this certificate, all being valid at that time and none using
    // keys or digests below 112 bits. Revocation is not looked up.
    bool stand_behind(const Certificate& certificate, Instant at) const { return !path(certificate, at).empty(); }
    // The certificate, who issued it, who issued that one, up to one that we trust; empty when nobody stands behind it.
    std::vector<Certificate> path(const Certificate& certificate, Instant at) const;
    const std::vector<Certificate>& listed() const { return listed_; }

private:
    explicit Authorities(std::vector<Certificate> listed);
    std::vector<Certificate> listed_;
    std::shared_ptr<x509_store_st> store_;
};

}  // namespace qaygi::crypto
