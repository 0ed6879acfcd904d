#include "web/normal_html.hpp"

#include <map>
#include <set>

namespace qaygi::web {

namespace {

constexpr std::string_view blank = " \t\r\n";

std::string without_entities(std::string text) {
    constexpr std::pair<std::string_view, std::string_view> entities[] = {{"&lt;", "<"},  {"&gt;", ">"},    {"&quot;", "\""}, {"&#34;", "\""},
                                                                          {"&#39;", "'"}, {"&ctdot;", "⋯"}, {"&amp;", "&"}};
    for (auto [entity, character] : entities)
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + character.size())) text.replace(at, entity.size(), character);
    return text;
}

std::string with_single_spaces(std::string_view text) {
    std::string out;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
        if (text.empty()) return out;
        auto word = text.substr(0, text.find_first_of(blank));
        if (!out.empty()) out += ' ';
        out += word;
        text.remove_prefix(word.size());
    }
}

std::string sorted_words(std::string_view text) {
    std::string spaced = with_single_spaces(text);
    std::set<std::string> words;
    for (std::string_view rest = spaced; !rest.empty();) {
        auto word = rest.substr(0, rest.find(' '));
        words.emplace(word);
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

// Takes one attribute from the front of what stands in a start tag.
std::pair<std::string, std::string> take_attribute(std::string_view& rest) {
    auto name = rest.substr(0, rest.find_first_of(" \t\r\n="));
    rest.remove_prefix(name.size());
    if (!rest.starts_with('=')) return {std::string(name), ""};
    rest.remove_prefix(2);
    auto value = rest.substr(0, rest.find('"'));
    rest.remove_prefix(std::min(value.size() + 1, rest.size()));
    return {std::string(name), without_entities(std::string(value))};
}

std::string normal_tag(std::string_view inside) {
    auto name = inside.substr(0, inside.find_first_of(blank));
    std::map<std::string, std::string> attributes;
    auto rest = inside.substr(name.size());
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(blank), rest.size()));
        if (rest.empty() || rest == "/") break;
        auto [key, value] = take_attribute(rest);
        attributes[key] = key == "class" ? sorted_words(value) : value;
    }
    std::string out = "<" + std::string(name);
    for (const auto& [key, value] : attributes) out += " " + key + "=\"" + value + "\"";
    return out + ">\n";
}

}  // namespace

std::string normal_html(std::string_view markup) {
    std::string out;
    while (!markup.empty()) {
        auto text = markup.substr(0, markup.find('<'));
        if (auto words = with_single_spaces(without_entities(std::string(text))); !words.empty()) out += words + "\n";
        markup.remove_prefix(text.size());
        if (markup.empty()) break;
        std::size_t end = 1;
        for (bool quoted = false; end < markup.size() && (quoted || markup[end] != '>'); ++end)
            if (markup[end] == '"') quoted = !quoted;
        out += normal_tag(markup.substr(1, end - 1));
        markup.remove_prefix(std::min(end + 1, markup.size()));
    }
    return out;
}

}  // namespace qaygi::web
