#pragma once

// A document as Excel keeps it (xlsx): one value in a cell, of its own type — amounts are numbers with two decimals, days and months are
// dates, a text is never a formula. Every Part is a sheet of its own; the head of its table can be filtered by and is repeated on
// every printed page. The same document gives the same bytes.

#include <string>

#include "print/document.hpp"

namespace qaygi::print {

// Fault when it cannot be written.
std::string excel(const Document& document);

}  // namespace qaygi::print
