#include "crypto/time_stamp_answer.hpp"

#include <openssl/ts.h>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"
#include "crypto/random.hpp"

namespace qaygi::crypto {
namespace {

constexpr auto policy = "2.25.204537618399121403917318";

ASN1_INTEGER* serial_of_stamp(TS_resp_ctx*, void*) {
    auto octets = random_bytes(16);
    octets[0] = static_cast<char>(octets[0] & 0x7f);
    OwnedNumber number(BN_bin2bn(octets_of(octets), static_cast<int>(octets.size()), nullptr));
    return BN_to_ASN1_INTEGER(number.get(), nullptr);
}

int time_of_stamp(TS_resp_ctx*, void* now, long* seconds, long* microseconds) {
    const auto since = static_cast<const Instant*>(now)->time_since_epoch();
    const auto whole = std::chrono::floor<std::chrono::seconds>(since);
    *seconds = static_cast<long>(whole.count());
    *microseconds = static_cast<long>(std::chrono::microseconds(since - whole).count());
    return 1;
}

}  // namespace

std::string answer_time_stamp(const std::string& request, const Certificate& certificate, const PrivateKey& key, Instant now) {
    Owned<TS_RESP_CTX, TS_RESP_CTX_free> stamping(TS_RESP_CTX_new());
    Owned<ASN1_OBJECT, ASN1_OBJECT_free> named(OBJ_txt2obj(policy, 1));
    auto* context = stamping.get();
    bool ready = context && TS_RESP_CTX_set_signer_cert(context, certificate.native()) == 1 && TS_RESP_CTX_set_signer_key(context, key.native()) == 1 &&
                 TS_RESP_CTX_set_signer_digest(context, EVP_sha256()) == 1 && TS_RESP_CTX_set_ess_cert_id_digest(context, EVP_sha256()) == 1 &&
                 TS_RESP_CTX_set_def_policy(context, named.get()) == 1 && TS_RESP_CTX_set_accuracy(context, 1, 0, 0) == 1;
    for (const auto* digest : {EVP_sha256(), EVP_sha384(), EVP_sha512()}) ready = ready && TS_RESP_CTX_add_md(context, digest) == 1;
    ensure(ready, "a time-stamp authority has a certificate, a key and a policy");
    TS_RESP_CTX_set_serial_cb(context, serial_of_stamp, nullptr);
    TS_RESP_CTX_set_time_cb(context, time_of_stamp, &now);
    const auto asked = reading(request);
    Owned<TS_RESP, TS_RESP_free> answer(TS_RESP_create_response(context, asked.get()));
    ensure(answer != nullptr, "a request is answered");
    std::string der(static_cast<std::size_t>(i2d_TS_RESP(answer.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_TS_RESP(answer.get(), &at);
    return der;
}

}  // namespace qaygi::crypto
