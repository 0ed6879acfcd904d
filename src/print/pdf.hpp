#pragma once

// A document as PDF on A4. The text can be searched, copied and read aloud (structure tags, language, title); letters are embedded;
// every page says "page x of y". The same document gives the same bytes. May be called by several threads at once.
//
// Letters: Roboto of Debian's package fonts-roboto-unhinted (6 MB): the smallest sans with a regular and a bold cut, digits of equal
// width, the letters of Azerbaijani, Russian and English, and the manat sign U+20BC, which DejaVu, Liberation and Open Sans lack.
// Only these two files are asked, never what else a machine has installed; a character they do not have is shown as a box with its code.
// Control characters, marks of direction and piles of accents are left out of what is drawn; text that is not UTF-8 becomes U+FFFD.
//
// Fault: the font files are not there, or a page cannot be drawn.

#include <string>

#include "print/document.hpp"

namespace qaygi::print {

std::string pdf(const Document& document);

}  // namespace qaygi::print
