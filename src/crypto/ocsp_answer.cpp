#include "crypto/ocsp_answer.hpp"

#include <openssl/ocsp.h>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

constexpr std::chrono::minutes holds_for{15};

using OwnedTime = Owned<ASN1_GENERALIZEDTIME, ASN1_GENERALIZEDTIME_free>;

OwnedTime time_of(Instant instant) {
    return OwnedTime(ASN1_GENERALIZEDTIME_set(nullptr, std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(instant))));
}

std::string hexadecimal(const ASN1_INTEGER* number) {
    OwnedNumber value(ASN1_INTEGER_to_BN(number, nullptr));
    ensure(value != nullptr, "a serial number is a number");
    char* digits = BN_bn2hex(value.get());
    std::string text(digits);
    OPENSSL_free(digits);
    return text;
}

std::string der_of(int status, OCSP_BASICRESP* basic) {
    Owned<OCSP_RESPONSE, OCSP_RESPONSE_free> response(OCSP_response_create(status, basic));
    std::string der(static_cast<std::size_t>(i2d_OCSP_RESPONSE(response.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_OCSP_RESPONSE(response.get(), &at);
    return der;
}

void answer_one(OCSP_BASICRESP* basic, OCSP_CERTID* name, const OcspResponder& responder, Instant looked) {
    ASN1_INTEGER* serial = nullptr;
    OCSP_id_get0_info(nullptr, nullptr, nullptr, &serial, name);
    const auto standing = responder.standing(hexadecimal(serial));
    const int status = standing == Standing::good      ? V_OCSP_CERTSTATUS_GOOD
                       : standing == Standing::revoked ? V_OCSP_CERTSTATUS_REVOKED
                                                       : V_OCSP_CERTSTATUS_UNKNOWN;
    const auto since = time_of(looked);
    const auto until = time_of(looked + holds_for);
    ensure(OCSP_basic_add1_status(basic, name, status, OCSP_REVOKED_STATUS_NOSTATUS, since.get(), since.get(), until.get()) != nullptr, "an answer fits");
}

}  // namespace

std::string serial_of(const Certificate& certificate) { return hexadecimal(X509_get_serialNumber(certificate.native())); }

std::string answer_ocsp(std::string_view question, const OcspResponder& responder, Instant looked) {
    const auto* at = octets_of(question);
    Owned<OCSP_REQUEST, OCSP_REQUEST_free> asked(d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(question.size())));
    if (!asked || OCSP_request_onereq_count(asked.get()) == 0) return der_of(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST, nullptr);
    Owned<OCSP_BASICRESP, OCSP_BASICRESP_free> basic(OCSP_BASICRESP_new());
    for (int i = 0; i < OCSP_request_onereq_count(asked.get()); ++i)
        answer_one(basic.get(), OCSP_onereq_get0_id(OCSP_request_onereq_get0(asked.get(), i)), responder, looked);
    OCSP_copy_nonce(basic.get(), asked.get());
    ensure(OCSP_basic_sign(basic.get(), responder.certificate.native(), responder.key.native(), EVP_sha256(), nullptr, 0) == 1, "an answer is signed");
    return der_of(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get());
}

}  // namespace qaygi::crypto
