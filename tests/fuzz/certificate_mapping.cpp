// Whatever is shown as a certificate, with whatever mapping of its issuer: it names a person and an employer that can be, or nobody.

#include <cstdint>
#include <string_view>

#include "crypto/issuing.hpp"
#include "identity/providers/card/check.hpp"

using namespace qaygi;

namespace {

const Instant now = date(2026, 6, 1);

void never(bool accepted) {
    if (accepted) __builtin_trap();
}

// Another issuer's: everything in one attribute, nothing before the values.
identity::card::Mapping without_prefixes() {
    return {
        .fin = "2.5.4.3", .fin_prefix = "", .given_name = "2.5.4.3", .number = "2.5.4.3", .employer = "2.5.4.3", .employer_prefix = "", .seal_policy = "2.5"};
}

void read(std::string_view der, const identity::card::Mapping& mapping) {
    const auto certificate = crypto::Certificate::from_der(der);
    const auto holder = certificate ? identity::card::holder_named_in(*certificate, mapping) : std::nullopt;
    if (!holder) return;
    never(!Fin::read(holder->fin.text()));
    for (const auto& each : holder->employers) never(!Voen::read(each.employer.text()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto issuer = crypto::IssuingAuthority::make("Issuing", date(2026, 1, 1), date(2027, 1, 1));
    static const identity::card::Rules rules{
        .trusted = crypto::Authorities::from_pem(issuer.certificate().pem()),
        .mapping = {},
        .unwanted_policies = {"2.25.1"},
        .revocation = std::make_shared<const identity::card::Revocation>(identity::card::RevocationOptions{.asked = false})};
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    never(identity::card::check(text, rules, now).has_value());
    read(text, {});
    read(text, without_prefixes());
    const auto certificate = crypto::Certificate::from_der(text);
    if (!certificate) return 0;
    (void)certificate->ocsp_address();
    (void)certificate->revocation_list_address();
    (void)certificate->is_strong();
    (void)certificate->allows_client_authentication();
    never(certificate->pem().empty());
    return 0;
}
