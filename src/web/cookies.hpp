#pragma once

#include <map>
#include <string>
#include <string_view>

namespace qaygi::web {

// The pairs of a Cookie header (RFC 6265 section 5.4), values percent-decoded as set_cookie encodes them. What is not a pair or cannot be
// decoded is left out; of two with one name the first counts.
std::map<std::string, std::string> read_cookies(std::string_view header);

}  // namespace qaygi::web
