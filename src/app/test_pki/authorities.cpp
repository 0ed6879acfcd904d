#include "app/test_pki/authorities.hpp"

#include <algorithm>
#include <sstream>

#include "crypto/kept_file.hpp"
#include "crypto/ocsp_answer.hpp"

namespace qaygi::test_pki {
namespace {

namespace fs = std::filesystem;
using crypto::IssuingAuthority;
using std::chrono::days;

constexpr days shortest_left{30};
constexpr days ten_years{3652};
const std::string common_name = "2.5.4.3";

bool lasts(const crypto::Certificate& certificate, Instant now) { return certificate.valid_from() <= now && now + shortest_left < certificate.valid_to(); }

fs::path key_file(const fs::path& folder, const std::string& name) { return folder / "keys" / (name + ".pem"); }

std::optional<Holding> kept(const fs::path& folder, const std::string& name, Instant now) {
    const auto pem = crypto::kept_file(key_file(folder, name));
    const auto certificate = crypto::Certificate::from_pem(pem);
    if (!certificate || !lasts(*certificate, now)) return std::nullopt;
    return Holding{crypto::PrivateKey::from_pem(pem), *certificate};
}

Holding issued(const IssuingAuthority& issuing, const std::string& name, const std::string& extended_usage, const std::string& host, Instant now) {
    auto key = crypto::PrivateKey::make_elliptic_curve();
    const crypto::CertificateWish wish{
        .subject = {{common_name, name}}, .valid_from = now - days(1), .valid_to = now + days(365), .extended_key_usage = extended_usage, .host = host};
    return {key, issuing.issue(wish, key.public_key())};
}

Authorities made(const fs::path& folder, const Places& places, Instant now) {
    auto root = IssuingAuthority::make("SINAQ kök mərkəzi (Qayğı)", now - days(1), now + ten_years, crypto::Purpose::tests);
    auto policy = root.issue_authority("SINAQ siyasət mərkəzi (Qayğı)", now - days(1), now + ten_years, places.root_list);
    auto issuing = policy.issue_authority("SINAQ kart mərkəzi (Qayğı)", now - days(1), now + ten_years, places.policy_list);
    Authorities all{root,
                    policy,
                    issuing,
                    issued(issuing, "SINAQ OCSP (Qayğı)", "OCSPSigning", "", now),
                    issued(issuing, "SINAQ vaxt möhürü (Qayğı)", "critical,timeStamping", "", now),
                    issued(issuing, "localhost", "serverAuth", "localhost", now)};
    const auto keep = [&](const std::string& name, const Holding& holding) { crypto::keep_file(key_file(folder, name), key_and_certificate(holding)); };
    keep("root", {root.key(), root.certificate()});
    keep("policy", {policy.key(), policy.certificate()});
    keep("issuing", {issuing.key(), issuing.certificate()});
    keep("responder", all.responder);
    keep("time-stamps", all.time_stamps);
    keep("localhost", all.server);
    crypto::keep_file(folder / "authorities.pem", root.certificate().pem() + policy.certificate().pem() + issuing.certificate().pem());
    return all;
}

}  // namespace

std::string key_and_certificate(const Holding& holding) { return holding.key.pem() + holding.certificate.pem(); }

Places places_at(const std::string& address) { return {address + "/ocsp", address + "/issuing.crl", address + "/policy.crl", address + "/root.crl"}; }

Authorities open_authorities(const fs::path& folder, const Places& places, Instant now) {
    fs::create_directories(folder / "keys");
    const auto root = kept(folder, "root", now), policy = kept(folder, "policy", now), issuing = kept(folder, "issuing", now);
    const auto responder = kept(folder, "responder", now), stamps = kept(folder, "time-stamps", now), server = kept(folder, "localhost", now);
    if (!root || !policy || !issuing || !responder || !stamps || !server) return made(folder, places, now);
    if (policy->certificate.revocation_list_address() != places.root_list || issuing->certificate.revocation_list_address() != places.policy_list)
        return made(folder, places, now);
    return {{root->certificate, root->key}, {policy->certificate, policy->key}, {issuing->certificate, issuing->key}, *responder, *stamps, *server};
}

std::set<std::string> withdrawn(const fs::path& folder) {
    std::istringstream lines(crypto::kept_file(folder / "withdrawn.txt"));
    std::set<std::string> serials;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) serials.insert(line);
    return serials;
}

void withdraw(const fs::path& folder, const crypto::Certificate& certificate) {
    auto serials = withdrawn(folder);
    serials.insert(crypto::serial_of(certificate));
    std::string text;
    for (const auto& serial : serials) text += serial + "\n";
    crypto::keep_file(folder / "withdrawn.txt", text);
}

}  // namespace qaygi::test_pki
