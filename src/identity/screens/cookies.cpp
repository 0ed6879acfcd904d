#include "identity/screens/cookies.hpp"

#include "crypto/base64.hpp"
#include "crypto/digest.hpp"

namespace qaygi::identity {

std::string Cookies::token(const web::Request& request, std::string_view cookie) const {
    auto found = request.cookies.find((secure_ ? "__Host-" : "") + std::string(cookie));
    return found == request.cookies.end() ? "" : found->second;
}

void Cookies::keep(web::Response& response, std::string_view cookie, const std::string& token) const {
    web::set_cookie(response, {.name = std::string(cookie), .value = token, .secure = secure_});
}

void Cookies::remove(web::Response& response, std::string_view cookie) const {
    web::set_cookie(response, {.name = std::string(cookie), .value = "", .secure = secure_, .seconds = 0});
}

std::string stored_name(const std::string& token) { return crypto::sha256_hex(token); }

std::string csrf_of(const std::string& token) { return crypto::base64url(crypto::hmac_sha256(token, "csrf")); }

}  // namespace qaygi::identity
