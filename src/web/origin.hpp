#pragma once

#include <string>

#include "web/request.hpp"

namespace qaygi::web {

// Whether a changing request may come from where it says it comes from. The Origin header must be ours ("null" is not);
// without it Sec-Fetch-Site must be absent, same-origin or none. An empty public_origin stands for the Host header of the request.
bool comes_from_us(const Request& request, const std::string& public_origin);

}  // namespace qaygi::web
