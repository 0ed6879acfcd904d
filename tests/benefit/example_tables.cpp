#include "benefit/example_tables.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/text.hpp"

namespace qaygi::benefit {

std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (true) {
        const auto at = text.find(separator, from);
        parts.emplace_back(trim_ascii(std::string_view(text).substr(from, at - from)));
        if (at == std::string::npos) return parts;
        from = at + separator.size();
    }
}

std::vector<Example> read_examples(const std::string& path) {
    std::ifstream file(path);
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

}  // namespace qaygi::benefit
