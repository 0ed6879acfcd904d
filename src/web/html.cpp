#include "web/html.hpp"

namespace qaygi::web {

namespace {

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
    for (auto at = text.find_first_of("&<>\"'"); at != std::string_view::npos; at = text.find_first_of("&<>\"'")) {
        out += text.substr(0, at);
        out += entity(text[at]);
        text.remove_prefix(at + 1);
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
