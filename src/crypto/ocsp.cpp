#include "crypto/ocsp.hpp"

#include <openssl/err.h>
#include <openssl/ocsp.h>

#include <algorithm>
#include <ctime>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"
#include "crypto/random.hpp"

namespace qaygi::crypto {
namespace {

using OwnedQuestion = Owned<OCSP_REQUEST, OCSP_REQUEST_free>;
using OwnedResponse = Owned<OCSP_RESPONSE, OCSP_RESPONSE_free>;
using OwnedBasic = Owned<OCSP_BASICRESP, OCSP_BASICRESP_free>;
using OwnedName = Owned<OCSP_CERTID, OCSP_CERTID_free>;
using Step = std::optional<OcspRefusal>;

constexpr int nonce_octets = 32;
constexpr std::size_t longest_answer = 64 * 1024;

// By SHA-1, the one digest that every responder knows names by (RFC 5019 section 2.1.1); nothing rests on its strength here.
OwnedName name_of(const Certificate& certificate, const Certificate& issuer) {
    OwnedName name(OCSP_cert_to_id(EVP_sha1(), certificate.native(), issuer.native()));
    ensure(name != nullptr, "a certificate has a name");
    return name;
}

std::optional<Instant> instant(const ASN1_GENERALIZEDTIME* time) {
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::from_time_t(timegm(&parts)));
}

bool is_issued_by(const Certificate& certificate, const Certificate& issuer) {
    return X509_check_issued(issuer.native(), certificate.native()) == X509_V_OK && X509_verify(certificate.native(), issuer.public_key().native()) == 1;
}

// The issuer itself, one that we list, or one that the issuer made for this purpose and that is valid now.
bool may_answer(const Certificate& responder, const Certificate& issuer, const OcspRules& rules, Instant now) {
    const auto same = [&](const Certificate& other) { return X509_cmp(responder.native(), other.native()) == 0; };
    if (same(issuer)) return true;
    if (now < responder.valid_from() || now >= responder.valid_to() || !responder.is_strong()) return false;
    return std::ranges::any_of(rules.responders, same) || (responder.allows_ocsp_signing() && is_issued_by(responder, issuer));
}

void release_list(STACK_OF(X509) * list) { sk_X509_free(list); }  // the certificates belong to others

// Who may have signed without sending their certificate along.
std::vector<Certificate> known(const Certificate& issuer, const OcspRules& rules) {
    auto known = rules.responders;
    known.push_back(issuer);
    return known;
}

bool is_over_a_strong_digest(OCSP_BASICRESP* basic) {
    int digest = NID_undef;
    const int algorithm = OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(basic)->algorithm);
    return OBJ_find_sigid_algs(algorithm, &digest, nullptr) == 1 && is_strong_digest(digest);
}

Step refuse_signature(OCSP_BASICRESP* basic, const Certificate& issuer, const OcspRules& rules, Instant now) {
    const auto beside = known(issuer, rules);
    Owned<STACK_OF(X509), release_list> list(sk_X509_new_null());
    for (const auto& each : beside) ensure(sk_X509_push(list.get(), each.native()) > 0, "a certificate fits a list");
    X509* signer = nullptr;
    if (OCSP_resp_get0_signer(basic, &signer, list.get()) != 1) return OcspRefusal::unknown_responder;
    X509_up_ref(signer);
    // It came with the answer: read anew, so that one without a usable key or validity is none.
    const auto responder = Certificate::from_der(Certificate(signer).der());
    if (!responder || !may_answer(*responder, issuer, rules, now)) return OcspRefusal::unknown_responder;
    const bool signed_by_it = is_over_a_strong_digest(basic) && OCSP_basic_verify(basic, list.get(), nullptr, OCSP_NOVERIFY) == 1;
    return signed_by_it ? std::nullopt : Step(OcspRefusal::wrong_signature);
}

Result<Standing, OcspRefusal> standing(OCSP_BASICRESP* basic, OCSP_CERTID* name, const OcspRules& rules, Instant now) {
    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    ASN1_GENERALIZEDTIME* looked = nullptr;
    ASN1_GENERALIZEDTIME* next = nullptr;
    if (OCSP_resp_find_status(basic, name, &status, nullptr, nullptr, &looked, &next) != 1) return refuse(OcspRefusal::another_certificate);
    const auto since = instant(looked);
    const auto until = instant(next);
    if (!since || (next && !until)) return refuse(OcspRefusal::unreadable);
    if (*since > now + rules.clocks_differ_by) return refuse(OcspRefusal::not_yet);
    if (*since < now - rules.oldest || (until && *until < now - rules.clocks_differ_by)) return refuse(OcspRefusal::too_old);
    return status == V_OCSP_CERTSTATUS_GOOD ? Standing::good : status == V_OCSP_CERTSTATUS_REVOKED ? Standing::revoked : Standing::unknown;
}

OwnedResponse response_in(std::string_view octets) {
    const auto* at = octets_of(octets);
    OwnedResponse response(octets.size() <= longest_answer ? d2i_OCSP_RESPONSE(nullptr, &at, static_cast<long>(octets.size())) : nullptr);
    return response && at == octets_of(octets) + octets.size() ? std::move(response) : nullptr;
}

}  // namespace

std::string ask_ocsp(const Certificate& certificate, const Certificate& issuer) {
    OwnedQuestion question(OCSP_REQUEST_new());
    auto nonce = random_bytes(nonce_octets);
    ensure(question && OCSP_request_add0_id(question.get(), name_of(certificate, issuer).release()) != nullptr, "a certificate can be asked for");
    ensure(OCSP_request_add1_nonce(question.get(), octets_of(nonce), nonce_octets) == 1, "a nonce fits a question");
    std::string der(static_cast<std::size_t>(i2d_OCSP_REQUEST(question.get(), nullptr)), '\0');
    auto* at = octets_of(der);
    i2d_OCSP_REQUEST(question.get(), &at);
    return der;
}

Result<Standing, OcspRefusal> judge_ocsp(std::string_view answer, std::string_view question, const Certificate& certificate, const Certificate& issuer,
                                         const OcspRules& rules, Instant now) {
    const auto* at = octets_of(question);
    OwnedQuestion asked(d2i_OCSP_REQUEST(nullptr, &at, static_cast<long>(question.size())));
    ensure(asked != nullptr, "our own question can be read");
    const auto response = response_in(answer);
    if (!response) return refuse(OcspRefusal::unreadable);
    if (OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL) return refuse(OcspRefusal::not_answered);
    OwnedBasic basic(OCSP_response_get1_basic(response.get()));
    if (!basic) return refuse(OcspRefusal::unreadable);
    if (OCSP_check_nonce(asked.get(), basic.get()) != 1) return refuse(OcspRefusal::wrong_nonce);
    if (auto why = refuse_signature(basic.get(), issuer, rules, now)) return refuse(*why);
    return standing(basic.get(), name_of(certificate, issuer).get(), rules, now);
}

}  // namespace qaygi::crypto
