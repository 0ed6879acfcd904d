#pragma once

// Behind a proxy every connection comes from the proxy; who is before it stands in X-Forwarded-For, which only a proxy of ours is believed.

#include <string>
#include <string_view>
#include <vector>

namespace qaygi::web {

// Addresses as they are compared: 127.0.0.1, ::1; an IPv4 address inside IPv6 is that IPv4 address. Empty when the text is none.
std::string plain_address(std::string_view text);
// The last address of the header that is no proxy of ours: those before it could be anybody's invention. The connection's own where it is
// no proxy of ours, or where the header holds something that is no address.
std::string visitor_address(const std::string& connection, std::string_view forwarded_for, const std::vector<std::string>& trusted);

}  // namespace qaygi::web
