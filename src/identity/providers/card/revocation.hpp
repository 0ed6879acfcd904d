#pragma once

// Whether a certificate still stands, asked of its issuer at every sign-in: OCSP first, the issuer's revocation list when OCSP gives no answer
// that counts. When neither does, nobody is let in: whoever can cut a wire must not be able to use a stolen card. So it goes for each authority
// on the way to the one that is trusted for itself, where its certificate says who can be asked.

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "crypto/certificate.hpp"
#include "crypto/ocsp.hpp"
#include "crypto/revocation_list.hpp"
#include "identity/phone_sign_in.hpp"

namespace qaygi::identity::card {

struct RevocationOptions {
    bool asked = true;         // false only for demonstrations
    std::string ocsp_address;  // empty: where the certificate says
    std::string list_address;  // likewise
    crypto::OcspRules rules;
    std::chrono::milliseconds connect_time{2000};
    std::chrono::milliseconds answer_time{4000};
    std::chrono::minutes list_kept{60};  // a list is fetched anew after so long, however long it holds
};

class Revocation {
public:
    // What came back from the address, 200 only. With a body: POST of an OCSP question.
    using Fetch = std::function<std::optional<std::string>(const std::string& address, const std::optional<std::string>& body)>;
    explicit Revocation(RevocationOptions options);
    Revocation(RevocationOptions options, Fetch fetch) : options_(std::move(options)), fetch_(std::move(fetch)) {}

    // Nothing when the certificate stands; else revoked, unknown_to_issuer or standing_not_known. The issuer is trusted already.
    std::optional<CertificateRefusal> refuse(const crypto::Certificate& certificate, const crypto::Certificate& issuer, Instant now) const;
    // The same of a whole path, the person first, who is trusted for themselves last. An authority that was withdrawn: unknown_issuer.
    std::optional<CertificateRefusal> refuse(const std::vector<crypto::Certificate>& path, Instant now) const;

private:
    struct Kept {
        crypto::RevocationList list;
        Instant fetched;
    };
    using Address = std::optional<std::string>;
    struct Places {
        Address ocsp;
        Address list;
    };
    std::optional<CertificateRefusal> refuse_authority(const crypto::Certificate& authority, const crypto::Certificate& issuer, Instant now) const;
    // Nothing when nobody says anything that counts.
    std::optional<crypto::Standing> ask(const Places& places, const crypto::Certificate& certificate, const crypto::Certificate& issuer, Instant now) const;
    std::optional<crypto::Standing> by_ocsp(const Address& address, const crypto::Certificate& certificate, const crypto::Certificate& issuer,
                                            Instant now) const;
    std::optional<crypto::Standing> by_list(const Address& address, const crypto::Certificate& certificate, const crypto::Certificate& issuer,
                                            Instant now) const;
    std::optional<crypto::RevocationList> kept(const std::string& address, Instant now) const;

    RevocationOptions options_;
    Fetch fetch_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, Kept> lists_;  // by address
};

}  // namespace qaygi::identity::card
