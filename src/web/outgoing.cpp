#include "web/outgoing.hpp"

#include "base/fault.hpp"
#include "web/header_policy.hpp"
#include "web/header_value.hpp"

namespace qaygi::web {

namespace {

constexpr std::uint64_t piece_bytes = 64 * 1024;

bool reader_has(const Response& response, const Request& request) {
    auto known = request.headers.find("if-none-match");
    if (known == request.headers.end() || response.status != 200) return false;
    return std::ranges::any_of(response.headers, [&](const auto& header) {
        return same_word(header.first, "etag") && (known->second == "*" || known->second.find(header.second) != std::string::npos);
    });
}

}  // namespace

Outgoing::Outgoing(Response response, const Request& request, bool over_https) : response_(std::move(response)) {
    add_security_headers(response_, over_https);
    if (reader_has(response_, request)) {
        response_.status = 304;
        response_.body.clear();
        return;
    }
    length_ = response_.source ? response_.source->bytes() : response_.body.size();
}

std::string_view Outgoing::next() {
    const auto rest = length_ - sent_;
    if (rest == 0) return {};
    const auto piece = may_wait() ? response_.source->next() : std::string_view(response_.body).substr(sent_, piece_bytes);
    ensure(!piece.empty() && piece.size() <= rest, "a source has as many octets as it says");
    sent_ += piece.size();
    return piece;
}

}  // namespace qaygi::web
