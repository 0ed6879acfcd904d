#include "web/request.hpp"

#include <charconv>

#include "web/encoding.hpp"

namespace qaygi::web {

void Form::add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }

bool Form::has(std::string_view name) const {
    return std::ranges::any_of(fields_, [&](const auto& field) { return field.first == name; });
}

std::string_view Form::text(std::string_view name) const {
    auto found = std::ranges::find_if(fields_, [&](const auto& field) { return field.first == name; });
    return found == fields_.end() ? std::string_view{} : found->second;
}

std::vector<std::string_view> Form::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [field, value] : fields_)
        if (field == name) values.push_back(value);
    return values;
}

std::int64_t Request::number_in_path(const std::string& name) const {
    auto found = in_path.find(name);
    if (found == in_path.end()) return -1;
    const std::string& text = found->second;
    int number = -1;
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() && number >= 0 ? number : -1;
}

bool Request::in_place() const { return headers.contains("hx-request"); }

std::string Request::here() const {
    std::string address;
    for (std::size_t from = 0; from < path.size();) {
        auto slash = std::min(path.find('/', from), path.size());
        address += encode_percent(std::string_view(path).substr(from, slash - from));
        if (slash < path.size()) address += '/';
        from = slash + 1;
    }
    char separator = '?';
    for (const auto& [name, value] : query.fields()) {
        address += separator + encode_percent(name) + '=' + encode_percent(value);
        separator = '&';
    }
    return address;
}

}  // namespace qaygi::web
