#pragma once

// What an issuer says of a certificate that it issued (RFC 6960 section 2.2).

namespace qaygi::crypto {

enum class Standing {
    good,
    revoked,
    unknown,  // the issuer does not know the certificate
};

}  // namespace qaygi::crypto
