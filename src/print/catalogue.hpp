#pragma once

// What cairo 1.16 leaves out of a PDF's catalogue: the language of the text, that its structure is marked, and that a window shows the
// title instead of the file's name.

#include <string>
#include <string_view>

namespace qaygi::print {

// Appended as an incremental update (PDF 32000-1, 7.5.6), so nothing written before it moves. Bug when this is not a PDF with a
// plain cross-reference table.
std::string with_complete_catalogue(std::string pdf, std::string_view language);

}  // namespace qaygi::print
