#pragma once

// Tables as comma-separated text: a header, then a row a line. A value with commas or quotes stands in quotes, "" inside them is one quote.
// Empty lines and lines that begin with # are passed over.

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.hpp"

namespace qaygi {

struct CsvRow {
    int line;  // in the file, from 1
    std::vector<std::string> cells;
};

// The rows below the header. A Fault names the file and the line when the header is another one, or a row has not as many values as the header.
std::vector<CsvRow> read_csv(std::string_view file, std::string_view text, std::string_view header);

// What to throw about a row that is well formed and wrong.
Fault wrong_row(std::string_view file, const CsvRow& row, std::string_view why);

}  // namespace qaygi
