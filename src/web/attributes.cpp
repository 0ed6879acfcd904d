#include "web/attributes.hpp"

namespace qaygi::web {

Html attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return html(R"( {}="{}")", name, value);
}

Html attributes(const Attributes& all) {
    Html out;
    for (const auto& [name, value] : all) out += html(R"( {}="{}")", name, value);
    return out;
}

Html flag(std::string_view name, bool set) { return set ? html(" {}", name) : Html(); }

std::string joined(std::initializer_list<std::string_view> names) {
    std::string out;
    for (const auto& name : names) {
        if (name.empty()) continue;
        if (!out.empty()) out += ' ';
        out += name;
    }
    return out;
}

std::string id_of(std::string_view id, std::string_view suffix, bool exists) {
    if (!exists) return {};
    return std::string(id) + '-' + std::string(suffix);
}

}  // namespace qaygi::web
