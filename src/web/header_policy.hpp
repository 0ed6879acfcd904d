#pragma once

#include <string>

#include "web/response.hpp"

namespace qaygi::web {

// Gives a response the security headers that it has not set itself: a Content-Security-Policy that allows only our own files (frames and
// framing only where the response asks), no sniffing, no storing, no referrer to others, no device features; over https also HSTS.
void add_security_headers(Response& response, bool over_https);

}  // namespace qaygi::web
