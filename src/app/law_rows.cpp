#include "app/law_rows.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "base/fault.hpp"
#include "benefit/catalogue.hpp"

namespace qaygi::app {

namespace {

std::string cell(std::string_view text) {
    if (text.find_first_of(",\"") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

}  // namespace

std::unique_ptr<law::Lawbook> open_lawbook(const std::filesystem::path& rows) {
    if (rows.empty()) return std::make_unique<law::Lawbook>();
    std::ifstream stream(rows, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) throw Fault("cannot read " + rows.string() + " (law-rows)");
    return std::make_unique<law::Lawbook>(rows.string(), text);
}

int print_law(const Configuration& configuration) {
    const benefit::Catalogue benefits(open_lawbook(configuration.law_rows));
    fmt::print("{},where\n", law::Lawbook::header);
    for (const auto& row : benefits.law().listed())
        fmt::print("{},{},{},{},{},{}\n", row.what, cell(row.value), iso(row.in_force), iso(row.published), cell(row.source.place()), cell(row.where));
    return 0;
}

}  // namespace qaygi::app
