#pragma once

// Words of a page, not yet escaped: taken from a literal, a string or a text of the catalogue alike. A string is kept. What is given as a view
// or a literal is only pointed at and outlives the making of the page, as the catalogue, names of closed lists and the submitted form do.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace qaygi::web {

class Words {
public:
    Words() = default;
    Words(const char* text) : text_(std::string_view(text)) {}
    Words(std::string text) : text_(std::move(text)) {}
    Words(std::string_view text) : text_(text) {}
    operator std::string_view() const {
        if (const auto* kept = std::get_if<std::string>(&text_)) return *kept;
        return *std::get_if<std::string_view>(&text_);
    }
    bool empty() const { return std::string_view(*this).empty(); }
    bool operator==(const Words& other) const { return std::string_view(*this) == std::string_view(other); }

private:
    std::variant<std::string_view, std::string> text_;
};

// Further attributes of an element, in order; values are escaped.
using Attributes = std::vector<std::pair<Words, Words>>;

}  // namespace qaygi::web
