#include "identity/providers/card/revocation.hpp"

#include <spdlog/spdlog.h>

#include "base/fault.hpp"
#include "fetch/exchange.hpp"

namespace qaygi::identity::card {
namespace {

using crypto::Certificate;
using crypto::Standing;

constexpr std::size_t longest_answer = 16 * 1024 * 1024;  // lists of a large issuer

std::optional<std::string> over_http(const RevocationOptions& options, const std::string& address, const std::optional<std::string>& body) {
    fetch::Question question{
        .address = address, .body = body, .connect_time = options.connect_time, .whole_time = options.answer_time, .longest_answer = longest_answer};
    if (body) question.headers = {"Content-Type: application/ocsp-request"};
    auto answer = fetch::ask(question);
    if (answer && answer->status == 200) return std::move(answer->body);
    spdlog::warn("{} says nothing of certificates: {}", address, answer ? std::to_string(answer->status) : answer.error().words);
    return std::nullopt;
}

std::optional<std::string> place(const std::string& configured, const std::optional<std::string>& named) {
    return configured.empty() ? named : std::optional(configured);
}

std::optional<CertificateRefusal> refusal_of(Standing standing) {
    if (standing == Standing::good) return std::nullopt;
    return standing == Standing::revoked ? CertificateRefusal::revoked : CertificateRefusal::unknown_to_issuer;
}

}  // namespace

Revocation::Revocation(RevocationOptions options)
    : Revocation(options, [options](const std::string& address, const std::optional<std::string>& body) { return over_http(options, address, body); }) {}

std::optional<Standing> Revocation::by_ocsp(const Address& address, const Certificate& certificate, const Certificate& issuer, Instant now) const {
    if (!address) return std::nullopt;
    const auto question = crypto::ask_ocsp(certificate, issuer);
    const auto answer = fetch_(*address, question);
    if (!answer) return std::nullopt;
    const auto standing = crypto::judge_ocsp(*answer, question, certificate, issuer, options_.rules, now);
    if (standing) return *standing;
    spdlog::warn("{} gives an answer that does not count ({})", *address, static_cast<int>(standing.error()));
    return std::nullopt;
}

std::optional<crypto::RevocationList> Revocation::kept(const std::string& address, Instant now) const {
    const std::lock_guard lock(mutex_);
    const auto found = lists_.find(address);
    if (found == lists_.end() || found->second.fetched + options_.list_kept <= now) return std::nullopt;
    return found->second.list;
}

std::optional<Standing> Revocation::by_list(const Address& address, const Certificate& certificate, const Certificate& issuer, Instant now) const {
    if (!address) return std::nullopt;
    if (const auto list = kept(*address, now))
        if (const auto standing = list->judge(certificate, issuer, now)) return *standing;
    const auto octets = fetch_(*address, std::nullopt);
    const auto list = octets ? crypto::RevocationList::read(*octets) : std::nullopt;
    if (!list) return std::nullopt;
    const auto standing = list->judge(certificate, issuer, now);
    if (!standing) {
        spdlog::warn("{} gives a list that does not count ({})", *address, static_cast<int>(standing.error()));
        return std::nullopt;
    }
    const std::lock_guard lock(mutex_);
    lists_.insert_or_assign(*address, Kept{*list, now});
    return *standing;
}

std::optional<Standing> Revocation::ask(const Places& places, const Certificate& certificate, const Certificate& issuer, Instant now) const {
    if (const auto standing = by_ocsp(places.ocsp, certificate, issuer, now)) return standing;
    return by_list(places.list, certificate, issuer, now);
}

std::optional<CertificateRefusal> Revocation::refuse(const Certificate& certificate, const Certificate& issuer, Instant now) const {
    if (!options_.asked) return std::nullopt;
    const Places places{place(options_.ocsp_address, certificate.ocsp_address()), place(options_.list_address, certificate.revocation_list_address())};
    const auto standing = ask(places, certificate, issuer, now);
    return standing ? refusal_of(*standing) : CertificateRefusal::standing_not_known;
}

// NOT-IN-LAW: decision 0042: one that names no place was put on our list by the administrator, who takes it out.
std::optional<CertificateRefusal> Revocation::refuse_authority(const Certificate& authority, const Certificate& issuer, Instant now) const {
    const Places places{authority.ocsp_address(), authority.revocation_list_address()};
    if (!options_.asked || (!places.ocsp && !places.list)) return std::nullopt;
    const auto standing = ask(places, authority, issuer, now);
    if (!standing) return CertificateRefusal::standing_not_known;
    return *standing == Standing::good ? std::nullopt : std::optional(CertificateRefusal::unknown_issuer);
}

std::optional<CertificateRefusal> Revocation::refuse(const std::vector<Certificate>& path, Instant now) const {
    ensure(path.size() >= 2, "a path leads from a certificate to an authority");
    if (auto why = refuse(path[0], path[1], now)) return why;
    for (std::size_t i = 1; i + 1 < path.size(); ++i)
        if (auto why = refuse_authority(path[i], path[i + 1], now)) return why;
    return std::nullopt;
}

}  // namespace qaygi::identity::card
