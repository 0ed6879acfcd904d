#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::web {

// A response on its way: complete headers, and a body that comes out in pieces.
class Outgoing {
public:
    // Opens the file, if there is one; a Fault when it cannot be read. A response whose ETag the reader already has becomes 304.
    Outgoing(Response response, const Request& request, bool over_https);

    const Response& response() const { return response_; }
    bool has_length() const { return response_.status != 304 && response_.status != 204; }
    std::uint64_t length() const { return length_; }
    bool from_disk() const { return file_.is_open(); }
    bool at_end() const { return sent_ == length_; }
    // The next octets, at most 64 KB, valid until the next call; those of a file wait for the disk. A file that has become shorter is a Fault.
    std::string_view next();

private:
    Response response_;
    std::ifstream file_;
    std::string space_;
    std::uint64_t length_ = 0;
    std::uint64_t sent_ = 0;
};

}  // namespace qaygi::web
