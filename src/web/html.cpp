#include "web/html.hpp"

#include <array>

namespace qaygi::web {

namespace {

// By octet; empty for one that stands for itself.
constexpr auto entities = [] {
    std::array<std::string_view, 256> table{};
    table['&'] = "&amp;";
    table['<'] = "&lt;";
    table['>'] = "&gt;";
    table['"'] = "&quot;";
    table['\''] = "&#39;";
    return table;
}();

std::string_view entity(char character) { return entities[static_cast<unsigned char>(character)]; }

}  // namespace

void HtmlWriter::escape_into(std::string& out, std::string_view text) {
    const char* plain = text.begin();
    for (const char* at = text.begin(); at != text.end(); ++at) {
        if (entity(*at).empty()) continue;
        out.append(plain, at);
        out += entity(*at);
        plain = at + 1;
    }
    out.append(plain, text.end());
}

Html Html::from_text(std::string_view text) {
    Html out;
    out.markup_.reserve(text.size());
    HtmlWriter::escape_into(out.markup_, text);
    return out;
}

}  // namespace qaygi::web
