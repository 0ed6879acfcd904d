#include "web/fields.hpp"

#include "base/text.hpp"

namespace qaygi::web {

std::string Fields::value(std::string_view name, std::string_view kept) const { return std::string(typed_ && typed_->has(name) ? typed_->text(name) : kept); }

void Fields::refuse(const std::string& name, Message why) {
    if (std::ranges::find(errors_, name, &std::pair<std::string, Message>::first) == errors_.end()) errors_.emplace_back(name, std::move(why));
}

std::string Fields::error(std::string_view name, const Language& say) const {
    auto found = std::ranges::find(errors_, name, &std::pair<std::string, Message>::first);
    return found == errors_.end() ? "" : say(found->second);
}

std::vector<FieldError> Fields::errors(const Language& say) const {
    std::vector<FieldError> list;
    for (const auto& [name, why] : errors_) list.push_back({name, say(why)});
    return list;
}

bool Fields::trim_empty(std::string_view text) { return trim_ascii(text).empty(); }

}  // namespace qaygi::web
