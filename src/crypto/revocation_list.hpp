#pragma once

// The list of certificates that an issuer revoked (CRL, RFC 5280 section 5). Whole lists only: one that says that it is of a part, or of
// the changes since another, is not read.

#include <memory>
#include <optional>
#include <string_view>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "crypto/certificate.hpp"
#include "crypto/standing.hpp"

struct X509_crl_st;

namespace qaygi::crypto {

// Why a list says nothing of a certificate. Closed; in the order in which they are checked.
enum class ListRefusal {
    partial,          // of a part of the certificates, or with a condition that we do not know
    another_issuer,   // not of the issuer of the certificate, or of one that may sign no lists
    wrong_signature,  // not made with the issuer's key, or over SHA-1 or MD5
    not_yet,          // from the future
    too_old,          // the issuer has promised a newer one since, or promises none
};

class RevocationList {
public:
    static std::optional<RevocationList> read(std::string_view octets);  // DER or PEM; nothing when it is no list
    // Good or revoked; lists know nothing of the unknown.
    Result<Standing, ListRefusal> judge(const Certificate& certificate, const Certificate& issuer, Instant now) const;

private:
    explicit RevocationList(X509_crl_st* owned);
    std::optional<ListRefusal> refuse_for(const Certificate& issuer, Instant now) const;
    std::shared_ptr<X509_crl_st> list_;
};

}  // namespace qaygi::crypto
