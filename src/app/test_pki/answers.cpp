#include "app/test_pki/answers.hpp"

#include "crypto/ocsp_answer.hpp"
#include "crypto/time_stamp_answer.hpp"

namespace qaygi::test_pki {
namespace {

using BySerial = std::map<std::string, crypto::Certificate>;

struct Office {
    std::filesystem::path folder;
    Authorities authorities;
    BySerial issued;
};

web::Response octets(const std::string& type, std::string body) { return {.content_type = type, .body = std::move(body)}; }

web::Response ocsp(const Office& office, const web::Request& request) {
    const auto revoked = withdrawn(office.folder);
    const auto standing = [&](const std::string& serial) {
        if (revoked.contains(serial)) return crypto::Standing::revoked;
        return office.issued.contains(serial) ? crypto::Standing::good : crypto::Standing::unknown;
    };
    const auto& [key, certificate] = office.authorities.responder;
    return octets("application/ocsp-response", crypto::answer_ocsp(request.body, {certificate, key, standing}, request.at));
}

web::Response list_of(const crypto::IssuingAuthority& issuer, const BySerial& issued, const Office& office, const web::Request& request) {
    std::vector<crypto::Withdrawn> revoked;
    for (const auto& serial : withdrawn(office.folder))
        if (auto found = issued.find(serial); found != issued.end()) revoked.push_back({found->second, request.at});
    const auto made = request.at - std::chrono::minutes(1);
    return octets("application/pkix-crl", issuer.list_of(revoked, made, made + std::chrono::days(1)));
}

BySerial only(const crypto::IssuingAuthority& authority) { return {{crypto::serial_of(authority.certificate()), authority.certificate()}}; }

web::Response issuing_list(const Office& office, const web::Request& request) { return list_of(office.authorities.issuing, office.issued, office, request); }

web::Response policy_list(const Office& office, const web::Request& request) {
    return list_of(office.authorities.policy, only(office.authorities.issuing), office, request);
}

web::Response root_list(const Office& office, const web::Request& request) {
    return list_of(office.authorities.root, only(office.authorities.policy), office, request);
}

web::Response time_stamp(const Office& office, const web::Request& request) {
    const auto& [key, certificate] = office.authorities.time_stamps;
    return octets("application/timestamp-reply", crypto::answer_time_stamp(request.body, certificate, key, request.at));
}

}  // namespace

web::Routes answer_routes(const std::filesystem::path& folder, const Authorities& authorities, const std::vector<Card>& cards) {
    auto office = std::make_shared<Office>(Office{folder, authorities, {}});
    for (const auto& card : cards) office->issued.emplace(crypto::serial_of(card.holding.certificate), card.holding.certificate);
    const auto with = [office](web::Response (*handler)(const Office&, const web::Request&)) {
        return web::Entry::anyone([office, handler](const web::Request& request) { return handler(*office, request); });
    };
    return {{web::Method::post, "/ocsp", with(ocsp), web::Body::octets},
            {web::Method::get, "/issuing.crl", with(issuing_list)},
            {web::Method::get, "/policy.crl", with(policy_list)},
            {web::Method::get, "/root.crl", with(root_list)},
            {web::Method::post, "/time-stamps", with(time_stamp), web::Body::octets}};
}

}  // namespace qaygi::test_pki
