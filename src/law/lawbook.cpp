#include "law/lawbook.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace qaygi::law {

namespace {

Date day_in(std::string_view file, const CsvRow& row, std::size_t cell) {
    const auto day = date_from_iso(row.cells[cell]);
    if (!day) throw wrong_row(file, row, "\"" + row.cells[cell] + "\" is no day; write 2027-03-01");
    return *day;
}

}  // namespace

Lawbook::Lawbook(std::string file, std::string_view text) : file_(std::move(file)) {
    for (const auto& row : read_csv(file_, text, header)) {
        const auto source = trim_ascii(row.cells[4]);
        if (source.empty()) throw wrong_row(file_, row, "no source; name the act as people should read it");
        added_.push_back({row.line, row.cells[0], row.cells[1], day_in(file_, row, 2), day_in(file_, row, 3), std::string(source)});
    }
    ensure_in_order();
}

void Lawbook::ensure_in_order() const {
    for (auto one = added_.begin(); one != added_.end(); ++one)
        for (auto later = std::next(one); later != added_.end(); ++later)
            if (one->what == later->what && !before(*one, *later))
                refuse(*later, fmt::format("it belongs before line {}: rows of one value stand in order of the days in force, then of publication", one->line));
}

void Lawbook::ensure_all_asked_for() const {
    for (const auto& added : added_)
        if (!added.asked_for) refuse(added, fmt::format("\"{}\" is nothing that can be added; there are {}", added.what, fmt::join(known_, ", ")));
}

std::string Lawbook::where(const Added& added) const { return fmt::format("{}:{}", file_, added.line); }

void Lawbook::refuse(const Added& added, std::string_view why) const { throw Fault(fmt::format("{}: {}", where(added), why)); }

}  // namespace qaygi::law
