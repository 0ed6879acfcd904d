// Whatever is sent as a revocation list: nothing that the issuer did not sign says anything of a certificate.

#include <cstdint>
#include <string_view>

#include "crypto/issuing.hpp"
#include "crypto/revocation_list.hpp"

using namespace qaygi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto issuer = crypto::IssuingAuthority::make("Issuing", date(2026, 1, 1), date(2027, 1, 1));
    static const auto person = issuer.issue({.subject = {}, .valid_from = date(2026, 1, 1), .valid_to = date(2027, 1, 1)}, issuer.key().public_key());
    const auto list = crypto::RevocationList::read({reinterpret_cast<const char*>(bytes), size});
    if (list && list->judge(person, issuer.certificate(), date(2026, 6, 1))) __builtin_trap();
    return 0;
}
