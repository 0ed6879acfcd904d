// Whatever is shown as a certificate, answered by OCSP, sent as a revocation list or brought as a token: it is read or refused.

#include <cstdint>
#include <string_view>

#include "crypto/issuing.hpp"
#include "crypto/ocsp.hpp"
#include "crypto/revocation_list.hpp"
#include "identity/providers/web_eid/token.hpp"

using namespace qaygi;

namespace {

const Instant now = date(2026, 6, 1);

struct Fixed {
    crypto::IssuingAuthority issuer = crypto::IssuingAuthority::make("Issuing", date(2026, 1, 1), date(2027, 1, 1));
    crypto::Certificate person = issuer.issue({.subject = {}, .valid_from = date(2026, 1, 1), .valid_to = date(2027, 1, 1)}, issuer.key().public_key());
    std::string question = crypto::ask_ocsp(person, issuer.certificate());
    identity::card::Rules rules{.trusted = crypto::Authorities::from_pem(issuer.certificate().pem()),
                                .mapping = {},
                                .unwanted_policies = {},
                                .revocation = std::make_shared<const identity::card::Revocation>(identity::card::RevocationOptions{.asked = false})};
};

// None of them is known to the input: nothing of it can be right.
void never(bool accepted) {
    if (accepted) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const Fixed fixed;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    never(crypto::judge_ocsp(text, fixed.question, fixed.person, fixed.issuer.certificate(), {}, now).has_value());
    if (const auto list = crypto::RevocationList::read(text)) never(list->judge(fixed.person, fixed.issuer.certificate(), now).has_value());
    never(identity::web_eid::verify(text, {"https://qaygi.test", "nonce"}, fixed.rules, now).has_value());
    never(identity::card::check(text, fixed.rules, now).has_value());
    (void)identity::card::read(text, fixed.rules.mapping);
    if (const auto certificate = crypto::Certificate::from_der(text)) {
        (void)certificate->ocsp_address();
        (void)certificate->revocation_list_address();
        (void)certificate->is_strong();
        (void)certificate->allows_client_authentication();
    }
    return 0;
}
