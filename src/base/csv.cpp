#include "base/csv.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace qaygi {

namespace {

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quoted && c == '"' && at + 1 < line.size() && line[at + 1] == '"')
            cells.back() += line[++at];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\uFEFF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return text;
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view file, std::string_view text, std::string_view header) {
    text = without_byte_order_mark(text);
    const auto columns = cells_of(header).size();
    std::vector<CsvRow> rows;
    bool header_seen = false;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trim_ascii(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) continue;
        if (!header_seen) {
            if (line != header) throw Fault(fmt::format("{}:{}: the header is not \"{}\"", file, number, header));
            header_seen = true;
            continue;
        }
        CsvRow row{number, cells_of(line)};
        if (row.cells.size() != columns) throw wrong_row(file, row, fmt::format("{} values where {} are expected", row.cells.size(), columns));
        rows.push_back(std::move(row));
    }
    if (!header_seen) throw Fault(fmt::format("{}: no header \"{}\"", file, header));
    return rows;
}

Fault wrong_row(std::string_view file, const CsvRow& row, std::string_view why) { return Fault(fmt::format("{}:{}: {}", file, row.line, why)); }

}  // namespace qaygi
