#pragma once

// The tables of an examples.md: each row as its cells by the name of the column.

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/text.hpp"

namespace qaygi {

struct Example {
    std::string heading;
    int line;
    std::map<std::string, std::string> cells;
    bool has(const std::string& column) const { return cells.contains(column); }
    std::string cell(const std::string& column, const std::string& usual = "") const { return has(column) ? cells.at(column) : usual; }
};

// For the names of tests that fail.
inline void PrintTo(const Example& example, std::ostream* out) { *out << "line " << example.line << ": " << example.heading; }

// "a, b , c" → a b c
inline std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (true) {
        const auto at = text.find(separator, from);
        parts.emplace_back(trim_ascii(std::string_view(text).substr(from, at - from)));
        if (at == std::string::npos) return parts;
        from = at + separator.size();
    }
}

// Of a file below the project's folder.
inline std::vector<Example> read_examples(const std::string& path) {
    std::ifstream file(QAYGI_SOURCE + path);
    EXPECT_TRUE(file) << path;
    std::vector<Example> examples;
    std::vector<std::string> columns;
    std::string heading;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.starts_with("## ")) heading = line.substr(3);
        if (!line.starts_with("|")) {
            columns.clear();
            continue;
        }
        const auto cells = split(line.substr(1, line.rfind('|') - 1), "|");
        if (columns.empty()) {
            columns = cells;
        } else if (!cells.front().starts_with("---")) {
            EXPECT_EQ(cells.size(), columns.size()) << path << ":" << number;
            Example example{heading, number, {}};
            for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) example.cells[columns[i]] = cells[i];
            examples.push_back(std::move(example));
        }
    }
    return examples;
}

inline Date to_date(const std::string& text) {
    const auto read = read_date(text);
    EXPECT_TRUE(read) << text;
    return read.value_or(Date());
}

}  // namespace qaygi
