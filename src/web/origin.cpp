#include "web/origin.hpp"

namespace qaygi::web {

bool comes_from_us(const Request& request, const std::string& public_origin) {
    const auto& headers = request.headers;
    auto origin = headers.find("origin");
    if (origin != headers.end()) {
        if (!public_origin.empty()) return origin->second == public_origin;
        auto host = headers.find("host");
        return host != headers.end() && (origin->second == "http://" + host->second || origin->second == "https://" + host->second);
    }
    auto site = headers.find("sec-fetch-site");
    return site == headers.end() || site->second == "same-origin" || site->second == "none";
}

}  // namespace qaygi::web
