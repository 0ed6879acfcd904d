#pragma once

#include <memory>
#include <string_view>

#include "base/result.hpp"
#include "web/declined.hpp"
#include "web/request.hpp"
#include "web/route.hpp"

namespace qaygi::web {

struct ServerOptions;

// Reads the body of a form as it comes in and gives its fields and files to the request. Files are in the spool as long as this lives,
// unless their handler moves them away. Faults: the spool cannot be written.
class BodyReader {
public:
    // By the Content-Type and the kind of body that the route takes. A form without files may come in either coding.
    static Result<std::unique_ptr<BodyReader>, Declined> of(std::string_view content_type, Body kind, const ServerOptions& options);
    virtual ~BodyReader() = default;
    virtual Result<void, Declined> take(std::string_view bytes) = 0;
    virtual Result<void, Declined> finish(Request& request) = 0;
};

}  // namespace qaygi::web
