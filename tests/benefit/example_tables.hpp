#pragma once

// The tables of an examples.md: each row as its cells by the name of the column.

#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace qaygi::benefit {

struct Example {
    std::string heading;
    int line;
    std::map<std::string, std::string> cells;
    bool has(const std::string& column) const { return cells.contains(column); }
    std::string cell(const std::string& column, const std::string& usual = "") const { return has(column) ? cells.at(column) : usual; }
};

// For the names of tests that fail.
inline void PrintTo(const Example& example, std::ostream* out) { *out << "line " << example.line << ": " << example.heading; }

std::vector<Example> read_examples(const std::string& path);

// "a, b , c" → a b c
std::vector<std::string> split(const std::string& text, const std::string& separator);

}  // namespace qaygi::benefit
