#include "identity/providers/card/revocation.hpp"

#include <spdlog/spdlog.h>

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

std::optional<Standing> Revocation::by_ocsp(const Certificate& certificate, const Certificate& issuer, Instant now) const {
    const auto address = place(options_.ocsp_address, certificate.ocsp_address());
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

std::optional<Standing> Revocation::by_list(const Certificate& certificate, const Certificate& issuer, Instant now) const {
    const auto address = place(options_.list_address, certificate.revocation_list_address());
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

std::optional<CertificateRefusal> Revocation::refuse(const Certificate& certificate, const Certificate& issuer, Instant now) const {
    if (!options_.asked) return std::nullopt;
    if (const auto standing = by_ocsp(certificate, issuer, now)) return refusal_of(*standing);
    if (const auto standing = by_list(certificate, issuer, now)) return refusal_of(*standing);
    return CertificateRefusal::standing_not_known;
}

}  // namespace qaygi::identity::card
