#pragma once

// The optional pieces of a start tag, for the components.

#include <initializer_list>

#include "web/html.hpp"
#include "web/words.hpp"

namespace qaygi::web {

// ` name="value"`, or nothing when the value is empty.
Html attribute(std::string_view name, std::string_view value);
Html attributes(const Attributes& all);
// ` name`, or nothing.
Html flag(std::string_view name, bool set);
inline Html when(bool condition, Html markup) { return condition ? std::move(markup) : Html(); }
// Those that are not empty, joined by a space: class names, ids.
std::string joined(std::initializer_list<std::string_view> names);
// "id-suffix", or nothing when there is nothing to point to.
std::string id_of(std::string_view id, std::string_view suffix, bool exists);

}  // namespace qaygi::web
