#include "web/forwarded.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace qaygi::web {

std::string plain_address(std::string_view text) {
    std::string typed(text);
    if (typed.starts_with("::ffff:") && typed.contains('.')) typed.erase(0, 7);
    std::array<unsigned char, sizeof(in6_addr)> octets{};
    std::array<char, INET6_ADDRSTRLEN> written{};
    for (const int family : {AF_INET, AF_INET6})
        if (inet_pton(family, typed.c_str(), octets.data()) == 1) return inet_ntop(family, octets.data(), written.data(), written.size());
    return {};
}

std::string visitor_address(const std::string& connection, std::string_view forwarded_for, const std::vector<std::string>& trusted) {
    std::string nearest = plain_address(connection);
    const auto is_ours = [&](const std::string& address) { return std::ranges::find(trusted, address) != trusted.end(); };
    while (is_ours(nearest) && !forwarded_for.empty()) {
        const auto comma = forwarded_for.rfind(',');
        const auto last = comma == forwarded_for.npos ? forwarded_for : forwarded_for.substr(comma + 1);
        auto before = plain_address(trim_ascii(last));
        if (before.empty()) return nearest;
        nearest = std::move(before);
        forwarded_for = comma == forwarded_for.npos ? std::string_view() : forwarded_for.substr(0, comma);
    }
    return nearest.empty() ? connection : nearest;
}

}  // namespace qaygi::web
