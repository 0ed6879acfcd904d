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
    length_ = response_.body.size();
    if (response_.file.empty()) return;
    file_.open(response_.file, std::ios::binary | std::ios::ate);
    if (!file_) throw Fault("a file to be sent cannot be opened");
    length_ = static_cast<std::uint64_t>(file_.tellg());
    file_.seekg(0);
}

std::string_view Outgoing::next() {
    auto count = static_cast<std::size_t>(std::min<std::uint64_t>(piece_bytes, length_ - sent_));
    sent_ += count;
    if (!from_disk()) return std::string_view(response_.body).substr(sent_ - count, count);
    space_.resize(count);
    if (!file_.read(space_.data(), static_cast<std::streamsize>(count))) throw Fault("a file became shorter while it was being sent");
    return space_;
}

}  // namespace qaygi::web
