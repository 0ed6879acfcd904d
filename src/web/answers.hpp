#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "web/declined.hpp"
#include "web/response.hpp"
#include "web/route.hpp"
#include "web/server.hpp"

namespace qaygi::web {

// The one place where what was thrown becomes a page: a Fault that passes is 503 with Retry-After, everything else 500, each with an
// incident number that the log carries too. Nothing is ever thrown from here.
class Answers {
public:
    explicit Answers(ErrorPages pages) : pages_(std::move(pages)) {}
    Response enter(const Route& route, const Request& request) const noexcept;
    Response declined(const Request& request, Declined why) const noexcept;
    // For the work of the route with this pattern: what it gives; or, when it throws, the page that says so.
    std::optional<Response> attempt(std::string_view pattern, const Request& request, const std::function<std::optional<Response>()>& work) const noexcept;

private:
    Response page(const Request& request, int status, const std::string& incident) const;
    Response incident(std::string_view pattern, const Request& request, int status, std::string_view kind, std::string_view what) const;
    ErrorPages pages_;
};

}  // namespace qaygi::web
