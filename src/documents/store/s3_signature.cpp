#include "documents/store/s3_signature.hpp"

#include <fmt/format.h>

#include "crypto/digest.hpp"

namespace qaygi::documents {
namespace {

// "20130524T000000Z"
std::string stamp_of(Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", int(date.year()), unsigned(date.month()), unsigned(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string signing_key(const S3Account& account, const std::string& day) {
    const auto of_day = crypto::hmac_sha256("AWS4" + account.secret, day);
    return crypto::hmac_sha256(crypto::hmac_sha256(crypto::hmac_sha256(of_day, account.region), "s3"), "aws4_request");
}

}  // namespace

std::vector<std::string> sign(S3Request request, const S3Account& account, Instant now) {
    const auto stamp = stamp_of(now), day = stamp.substr(0, 8);
    request.headers["x-amz-date"] = stamp;
    request.headers["x-amz-content-sha256"] = request.body_sha256;
    std::string lines, names;
    std::vector<std::string> sent;
    for (const auto& [name, value] : request.headers) {
        lines += name + ":" + value + "\n";
        names += (names.empty() ? "" : ";") + name;
        if (name != "host") sent.push_back(name + ": " + value);
    }
    const auto canonical = request.method + "\n" + request.path + "\n" + request.query + "\n" + lines + "\n" + names + "\n" + request.body_sha256;
    const auto scope = day + "/" + account.region + "/s3/aws4_request";
    const auto to_sign = "AWS4-HMAC-SHA256\n" + stamp + "\n" + scope + "\n" + crypto::sha256_hex(canonical);
    sent.push_back("Authorization: AWS4-HMAC-SHA256 Credential=" + account.access_key + "/" + scope + ",SignedHeaders=" + names +
                   ",Signature=" + crypto::hex(crypto::hmac_sha256(signing_key(account, day), to_sign)));
    return sent;
}

}  // namespace qaygi::documents
