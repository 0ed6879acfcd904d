#include "web/fields.hpp"

#include "base/text.hpp"

namespace qaygi::web {

std::string Fields::value(std::string_view name, std::string_view kept) const {
    return std::string(typed_ && typed_->has(name) ? typed_->text(name) : kept);
}

std::string Fields::error(const std::string& name, const Language& say) const {
    auto found = errors_.find(name);
    return found == errors_.end() ? "" : say(found->second);
}

bool Fields::trim_empty(std::string_view text) { return trim_ascii(text).empty(); }

}  // namespace qaygi::web
