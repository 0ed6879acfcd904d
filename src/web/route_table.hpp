#pragma once

// Finds the route of a request. A pattern is a path whose segments are words or {names}; a word wins over a name
// ("/schedules/new" over "/schedules/{schedule}"). A name takes one whole, non-empty segment.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "web/route.hpp"

namespace qaygi::web {

class RouteTable {
public:
    // A Bug when two rows answer the same, or when a pattern is malformed.
    explicit RouteTable(Routes routes);
    ~RouteTable();

    // What a path offers. Neither route: there is no such page.
    struct Offer {
        const Route* get = nullptr;
        const Route* post = nullptr;
        explicit operator bool() const { return get || post; }
        const Route* of(Method method) const { return method == Method::get ? get : post; }
    };
    Offer find(const std::vector<std::string>& segments) const;
    const Routes& rows() const { return routes_; }

private:
    struct Node;
    Routes routes_;
    std::unique_ptr<Node> root_;
};

// The values of a route's {names}, from the segments of a path that it answers.
std::map<std::string, std::string> names_in_path(const Route& route, const std::vector<std::string>& segments);

}  // namespace qaygi::web
