#pragma once

#include <cstdint>
#include <string_view>

#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::web {

// A response on its way: complete headers, and a body that comes out in pieces.
class Outgoing {
public:
    // A response whose ETag the reader already has becomes 304.
    Outgoing(Response response, const Request& request, bool over_https);

    const Response& response() const { return response_; }
    bool has_length() const { return response_.status != 304 && response_.status != 204; }
    std::uint64_t length() const { return length_; }
    bool may_wait() const { return response_.source != nullptr; }
    bool at_end() const { return sent_ == length_; }
    // The next octets, valid until the next call. A Fault when the source cannot give them.
    std::string_view next();

private:
    Response response_;
    std::uint64_t length_ = 0;
    std::uint64_t sent_ = 0;
};

}  // namespace qaygi::web
