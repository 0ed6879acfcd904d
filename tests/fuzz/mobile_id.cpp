// Whatever a gateway answers, it is read as one of the answers or as nothing; and a certificate in it is checked or refused.

#include <cstdint>
#include <string_view>

#include "crypto/certificate.hpp"
#include "identity/providers/asan_imza/messages.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace qaygi;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (auto session = identity::asan_imza::read_started(text); session && session->find('/') != session->npos) __builtin_trap();
    const auto answer = identity::asan_imza::read_answer(text);
    const auto* confirmed = answer ? std::get_if<identity::asan_imza::Confirmed>(&*answer) : nullptr;
    const auto certificate = crypto::Certificate::from_der(confirmed ? std::string_view(confirmed->certificate) : text);
    if (!certificate) return 0;
    (void)certificate->valid_from();
    (void)certificate->valid_to();
    (void)certificate->subject("2.5.4.5");
    (void)certificate->has_policy("2.25.1");
    (void)certificate->public_key().verifies(std::string(32, 'h'), confirmed ? confirmed->signature : "signature");
    return 0;
}
