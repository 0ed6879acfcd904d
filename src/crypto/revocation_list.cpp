#include "crypto/revocation_list.hpp"

#include <openssl/pem.h>

#include "base/fault.hpp"
#include "crypto/openssl.hpp"

namespace qaygi::crypto {
namespace {

using OwnedList = Owned<X509_CRL, X509_CRL_free>;

constexpr std::chrono::seconds clocks_differ_by{60};

OwnedList from_der(std::string_view octets) {
    const auto* at = octets_of(octets);
    OwnedList read(d2i_X509_CRL(nullptr, &at, static_cast<long>(octets.size())));
    return read && at == octets_of(octets) + octets.size() ? std::move(read) : nullptr;
}

// A condition under which the list holds is marked critical: part of the certificates, changes since another list.
bool has_conditions(const X509_CRL* list) {
    for (int i = 0; i < X509_CRL_get_ext_count(list); ++i)
        if (X509_EXTENSION_get_critical(X509_CRL_get_ext(list, i)) == 1) return true;
    return false;
}

bool is_over_a_strong_digest(const X509_CRL* list) {
    int digest = NID_undef;
    return OBJ_find_sigid_algs(X509_CRL_get_signature_nid(list), &digest, nullptr) == 1 && is_strong_digest(digest);
}

bool may_sign_lists(const Certificate& issuer) { return (X509_get_key_usage(issuer.native()) & KU_CRL_SIGN) != 0; }

bool is_after(const ASN1_TIME* time, Instant at) {
    auto second = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(at));
    return X509_cmp_time(time, &second) > 0;
}

}  // namespace

RevocationList::RevocationList(X509_crl_st* owned) : list_(owned, X509_CRL_free) { ensure(owned != nullptr, "there is a list"); }

std::optional<RevocationList> RevocationList::read(std::string_view octets) {
    auto list = from_der(octets);
    if (!list) list.reset(PEM_read_bio_X509_CRL(reading(octets).get(), nullptr, nullptr, nullptr));
    return list ? std::optional(RevocationList(list.release())) : std::nullopt;
}

std::optional<ListRefusal> RevocationList::refuse_for(const Certificate& issuer, Instant now) const {
    const auto* list = list_.get();
    if (has_conditions(list)) return ListRefusal::partial;
    const bool same = X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(issuer.native())) == 0;
    if (!same || !may_sign_lists(issuer)) return ListRefusal::another_issuer;
    if (!is_over_a_strong_digest(list) || X509_CRL_verify(list_.get(), issuer.public_key().native()) != 1) return ListRefusal::wrong_signature;
    if (is_after(X509_CRL_get0_lastUpdate(list), now + clocks_differ_by)) return ListRefusal::not_yet;
    const auto* next = X509_CRL_get0_nextUpdate(list);
    if (!next || !is_after(next, now - clocks_differ_by)) return ListRefusal::too_old;
    return std::nullopt;
}

Result<Standing, ListRefusal> RevocationList::judge(const Certificate& certificate, const Certificate& issuer, Instant now) const {
    if (auto why = refuse_for(issuer, now)) return refuse(*why);
    X509_REVOKED* entry = nullptr;
    return X509_CRL_get0_by_cert(list_.get(), &entry, certificate.native()) == 0 ? Standing::good : Standing::revoked;
}

}  // namespace qaygi::crypto
