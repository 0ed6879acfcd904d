#pragma once

// A small picture of a document: of its first page where it has pages. To draw one, everything a file says must be decoded: only a process that
// may be lost calls this (store/examiner.hpp).

#include <optional>
#include <string>
#include <string_view>

#include "documents/document.hpp"

namespace qaygi::documents {

constexpr int picture_side = 420;  // pixels, of the longer side

// JPEG. Nothing when it cannot be drawn, as a container cannot.
std::optional<std::string> picture_of(Form form, std::string_view content);

}  // namespace qaygi::documents
