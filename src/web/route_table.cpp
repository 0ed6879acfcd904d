#include "web/route_table.hpp"

#include <ranges>
#include <span>

#include "base/fault.hpp"

namespace qaygi::web {

namespace {

std::vector<std::string> split(std::string_view pattern) {
    ensure(pattern.starts_with('/'), "a route's pattern begins with /");
    std::vector<std::string> segments;
    for (auto range : std::views::split(pattern.substr(1), '/')) segments.emplace_back(range.begin(), range.end());
    if (segments.empty()) segments.emplace_back();
    return segments;
}

bool is_name(std::string_view segment) { return segment.starts_with('{'); }

}  // namespace

struct RouteTable::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
    std::unique_ptr<Node> name;
    Offer offer;

    Node& below(const std::string& segment) {
        auto& child = is_name(segment) ? name : words[segment];
        if (!child) child = std::make_unique<Node>();
        return *child;
    }

    Offer find(std::span<const std::string> segments) const {
        if (segments.empty()) return offer;
        auto word = words.find(segments.front());
        if (word != words.end())
            if (auto found = word->second->find(segments.subspan(1))) return found;
        if (name && !segments.front().empty()) return name->find(segments.subspan(1));
        return {};
    }
};

RouteTable::RouteTable(Routes routes) : routes_(std::move(routes)), root_(std::make_unique<Node>()) {
    for (const Route& route : routes_) {
        Node* node = root_.get();
        for (const auto& segment : split(route.pattern)) {
            ensure(is_name(segment) == segment.ends_with('}') && segment != "{}", "a segment of a pattern is a word or a {name}");
            node = &node->below(segment);
        }
        const Route*& place = route.method == Method::get ? node->offer.get : node->offer.post;
        ensure(!place, "two routes answer the same path");
        place = &route;
    }
}

RouteTable::~RouteTable() = default;

RouteTable::Offer RouteTable::find(const std::vector<std::string>& segments) const { return root_->find(segments); }

std::map<std::string, std::string> names_in_path(const Route& route, const std::vector<std::string>& segments) {
    std::map<std::string, std::string> values;
    auto pattern = split(route.pattern);
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (is_name(pattern[i])) values[pattern[i].substr(1, pattern[i].size() - 2)] = segments[i];
    return values;
}

}  // namespace qaygi::web
