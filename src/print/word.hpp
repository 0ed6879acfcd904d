#pragma once

// A document as Word keeps it (docx, ECMA-376): headings and table heads are marked as such, heads are repeated on every page, rows are not
// broken between pages, and the foot of a page counts the pages. The letters are not embedded: it asks for Arial, which has those of
// Azerbaijani. The same document gives the same bytes.

#include <string>

#include "print/document.hpp"

namespace qaygi::print {

std::string word(const Document& document);

}  // namespace qaygi::print
