// Whatever a responder answers: nothing that the issuer, or whom it authorised, did not sign says anything of a certificate.

#include <cstdint>
#include <string_view>

#include "crypto/issuing.hpp"
#include "crypto/ocsp.hpp"

using namespace qaygi;

namespace {

const Instant now = date(2026, 6, 1);

struct Fixed {
    crypto::IssuingAuthority issuer = crypto::IssuingAuthority::make("Issuing", date(2026, 1, 1), date(2027, 1, 1));
    crypto::Certificate person = issuer.issue({.subject = {}, .valid_from = date(2026, 1, 1), .valid_to = date(2027, 1, 1)}, issuer.key().public_key());
    std::string question = with_known_nonce();

    // With a nonce that the corpus knows: it stands at the end.
    std::string with_known_nonce() const {
        constexpr std::size_t nonce_octets = 32;
        auto asked = crypto::ask_ocsp(person, issuer.certificate());
        return asked.replace(asked.size() - nonce_octets, nonce_octets, nonce_octets, 'n');
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const Fixed fixed;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (crypto::judge_ocsp(text, fixed.question, fixed.person, fixed.issuer.certificate(), {}, now)) __builtin_trap();
    return 0;
}
