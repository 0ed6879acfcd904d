#pragma once

// Markup in a form in which two writings of the same page are equal: a line for each tag and each text, attributes and class names in
// alphabetical order, runs of spaces as one, characters instead of entities.

#include <string>
#include <string_view>

namespace qaygi::web {

std::string normal_html(std::string_view markup);

}  // namespace qaygi::web
