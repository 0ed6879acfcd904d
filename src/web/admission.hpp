#pragma once

// What can be decided once the header of a request has been read, before anything of its body is.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "web/declined.hpp"
#include "web/request.hpp"
#include "web/route_table.hpp"

namespace qaygi::web {

struct ServerOptions;

// The header as it came.
struct Head {
    std::string_view method;
    std::string_view target;
    bool http_1_0 = false;
    std::vector<std::pair<std::string_view, std::string_view>> headers;  // in order
    std::string peer;
};

struct Admission {
    Request request;               // without its body
    const Route* route = nullptr;  // given when nothing was declined
    std::optional<Declined> declined;
    std::string allowed;     // for the header Allow
    bool head_only = false;  // HEAD: the answer to GET without its body
    bool has_body = false;
    bool expects_continue = false;
};

// Declines what has two meanings (RFC 9112 section 6.3): several Host or Content-Length headers, a length beside Transfer-Encoding; what is not
// in the table; a change from a foreign origin; a body announced to be larger than its route takes.
Admission admit(const Head& head, const RouteTable& routes, const ServerOptions& options, Instant at);

}  // namespace qaygi::web
