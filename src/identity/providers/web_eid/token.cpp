#include "identity/providers/web_eid/token.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "crypto/base64.hpp"

namespace qaygi::identity::web_eid {
namespace {

namespace json = boost::json;

constexpr std::size_t shortest = 100;
constexpr std::size_t longest = 10'000;

std::string_view text_in(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

// web-eid:1 or web-eid:1.<number>
bool is_known_format(std::string_view format) {
    constexpr std::string_view first = "web-eid:1";
    if (!format.starts_with(first)) return false;
    const auto rest = format.substr(first.size());
    if (rest.empty()) return true;
    return rest.size() > 1 && rest[0] == '.' && std::ranges::all_of(rest.substr(1), [](char digit) { return digit >= '0' && digit <= '9'; });
}

}  // namespace

std::optional<Token> read_token(std::string_view text) {
    if (text.size() < shortest || text.size() > longest) return std::nullopt;
    json::error_code error;
    const auto value = json::parse({text.data(), text.size()}, error);
    if (error || !value.is_object()) return std::nullopt;
    const auto& object = value.get_object();
    const auto algorithm = crypto::signature_algorithm(text_in(object, "algorithm"));
    auto certificate = crypto::from_base64(text_in(object, "unverifiedCertificate"));
    auto signature = crypto::from_base64(text_in(object, "signature"));
    if (!algorithm || !certificate || certificate->empty() || !signature || signature->empty()) return std::nullopt;
    if (!is_known_format(text_in(object, "format"))) return std::nullopt;
    return Token{*std::move(certificate), *algorithm, *std::move(signature)};
}

Result<card::Card, CertificateRefusal> verify(std::string_view text, const Expected& expected, const card::Rules& rules, Instant now) {
    const auto token = read_token(text);
    if (!token) return refuse(CertificateRefusal::unreadable);
    const auto certificate = crypto::Certificate::from_der(token->certificate);
    if (!certificate) return refuse(CertificateRefusal::unreadable);
    auto card = card::check(*certificate, rules, now);
    if (!card) return card;
    const auto signed_text = crypto::digest_of(token->algorithm, expected.origin) + crypto::digest_of(token->algorithm, expected.nonce);
    if (!crypto::verifies(certificate->public_key(), token->algorithm, signed_text, token->signature)) return refuse(CertificateRefusal::wrong_signature);
    return card;
}

}  // namespace qaygi::identity::web_eid
