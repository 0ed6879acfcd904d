#include "web/html.hpp"

#include <array>

namespace qaygi::web {

namespace {

constexpr auto stands_for_itself = [] {
    std::array<bool, 256> table{};
    table.fill(true);
    for (unsigned char special : {'&', '<', '>', '"', '\''}) table[special] = false;
    return table;
}();

std::string_view entity(char character) {
    switch (character) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return "&#39;";
    }
}

}  // namespace

void HtmlWriter::escape_into(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (stands_for_itself[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        out += text.substr(0, at);
        out += entity(text[at]);
        text.remove_prefix(at + 1);
        at = 0;
    }
    out += text;
}

Html Html::from_text(std::string_view text) {
    Html out;
    out.markup_.reserve(text.size());
    HtmlWriter::escape_into(out.markup_, text);
    return out;
}

}  // namespace qaygi::web
