#pragma once

// What stands inside a PDF. To look there its streams must be unpacked whole, and a few octets can become more than a machine has: only a process
// that may be lost, with a limit on its memory, calls this (store/examiner.hpp).

#include <string_view>

#include "documents/content.hpp"

namespace qaygi::documents {

// The content was recognised as PDF before. Damaged, Encrypted, TooManyPages, TooManyPixels of a picture in it, or UnpacksTooMuch.
Flaw flaw_inside_pdf(std::string_view content);

}  // namespace qaygi::documents
