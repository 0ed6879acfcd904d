#pragma once

// The name a file had on the computer it came from, made fit to be shown and offered again.

#include <optional>
#include <string>
#include <string_view>

#include "documents/document.hpp"

namespace qaygi::documents {

constexpr int longest_name = 200;  // characters (code points)

// Without folders, control characters, direction marks and other unseen ones; the stem is cut where the name is too long.
// Nothing when no character is left.
std::optional<std::string> clean_file_name(std::string_view sent);
// The ending in small letters, "pdf"; empty when there is none. What has digits is part of the name: "order no.5".
std::string extension(std::string_view name);
// Whether a file of this form may have this ending.
bool may_end_with(Form form, std::string_view extension);

}  // namespace qaygi::documents
