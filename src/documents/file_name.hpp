#pragma once

// The name a file had on the computer it came from, made fit to be shown and offered again.

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "documents/refusal.hpp"

namespace qaygi::documents {

constexpr int longest_name = 200;  // characters (code points)

// Browsers send the name alone. One with folders, control or direction characters, or more than the longest was made up by something else, and is
// refused: PathInName, ControlInName, NameTooLong; BadName when nothing of it can be seen. Other unseen characters are left out.
Result<std::string, Refusal> read_file_name(std::string_view sent);
// With the ending of its form; the stem is cut where the name would be too long.
std::string with_ending(const std::string& name, Form form);
// The ending in small letters, "pdf"; empty when there is none. What has digits is part of the name: "order no.5".
std::string extension(std::string_view name);
// Whether a file of this form may have this ending.
bool may_end_with(Form form, std::string_view extension);

}  // namespace qaygi::documents
