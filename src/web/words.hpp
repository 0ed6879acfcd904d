#pragma once

// Words of a page, not yet escaped: taken from a literal, a string or a text of the catalogue alike, and kept.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qaygi::web {

class Words {
public:
    Words() = default;
    Words(const char* text) : text_(text) {}
    Words(std::string text) : text_(std::move(text)) {}
    Words(std::string_view text) : text_(text) {}
    operator std::string_view() const { return text_; }
    bool empty() const { return text_.empty(); }
    bool operator==(const Words&) const = default;

private:
    std::string text_;
};

// Further attributes of an element, in order; values are escaped.
using Attributes = std::vector<std::pair<Words, Words>>;

}  // namespace qaygi::web
