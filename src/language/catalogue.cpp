#include "language/catalogue.hpp"

#include "base/fault.hpp"

namespace qaygi {

namespace {

std::string_view trimmed(std::string_view text) {
    auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

// Calls take for each line, those ending with "\" joined with the next.
template <class Take>
void each_line(std::string_view bytes, Take take) {
    std::string joined;
    while (!bytes.empty()) {
        auto end = bytes.find('\n');
        auto line = trimmed(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.starts_with('#')) continue;
        bool goes_on = line.ends_with('\\');
        if (goes_on) line.remove_suffix(1);
        joined += line;
        if (goes_on) continue;
        if (!joined.empty()) take(joined);
        joined.clear();
    }
    if (!joined.empty()) take(joined);
}

}  // namespace

Catalogue::Catalogue(std::string_view language, const std::vector<embedded::File>& files) : locale_(language) {
    auto folder = locale_ + '/';
    for (const auto& file : files)
        if (file.name.starts_with(folder)) each_line(file.bytes, [&](std::string_view line) { take(line, file.name); });
}

void Catalogue::take(std::string_view line, std::string_view file) {
    auto equals = line.find('=');
    auto key = trimmed(line.substr(0, equals));
    if (equals == std::string_view::npos || key.empty()) throw Bug(fmt::format("{}: not \"key = text\": {}", file, line));
    auto words = trimmed(line.substr(equals + 1));
    bool has_places = words.find('{') != std::string_view::npos;
    auto [at, added] = texts_.try_emplace(std::string(key), std::string(words), has_places ? std::make_unique<PreparedText>(words, locale_.c_str()) : nullptr);
    if (!added) throw Bug(fmt::format("{}: {} is given twice", file, key));
}

const Text* Catalogue::find(std::string_view key) const {
    auto at = texts_.find(key);
    return at == texts_.end() ? nullptr : &at->second;
}

std::vector<std::string_view> Catalogue::keys() const {
    std::vector<std::string_view> out;
    for (const auto& [key, text] : texts_) out.push_back(key);
    std::ranges::sort(out);
    return out;
}

}  // namespace qaygi
