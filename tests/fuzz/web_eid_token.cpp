// Whatever is brought as a token of Web eID: it is read or not, and nothing that its card did not sign lets anybody in.

#include <cstdint>
#include <string_view>

#include "crypto/base64.hpp"
#include "crypto/issuing.hpp"
#include "identity/providers/web_eid/token.hpp"

using namespace qaygi;

namespace {

const Instant now = date(2026, 6, 1);

struct Fixed {
    crypto::IssuingAuthority issuer = crypto::IssuingAuthority::make("Issuing", date(2026, 1, 1), date(2027, 1, 1));
    identity::card::Rules rules{.trusted = crypto::Authorities::from_pem(issuer.certificate().pem()),
                                .mapping = {},
                                .unwanted_policies = {},
                                .revocation = std::make_shared<const identity::card::Revocation>(identity::card::RevocationOptions{.asked = false})};
    crypto::PrivateKey elliptic = crypto::PrivateKey::make_elliptic_curve();
    crypto::PrivateKey rsa = crypto::PrivateKey::make_rsa(2048);
};

void never(bool accepted) {
    if (accepted) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const Fixed fixed;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    never(identity::web_eid::verify(text, {"https://qaygi.test", std::string(44, 'n')}, fixed.rules, now).has_value());
    const auto token = identity::web_eid::read_token(text);
    if (!token) return 0;
    never(token->certificate.empty() || token->signature.empty());
    for (const auto* key : {&fixed.elliptic, &fixed.rsa}) never(crypto::verifies(key->public_key(), token->algorithm, "signed", token->signature));
    return 0;
}
