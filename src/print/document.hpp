#pragma once

// A document as it is meant, not as it is drawn: one model for every format that is printed. Values keep their type, so that a
// spreadsheet gets numbers and days while a page gets the words a person reads.

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/money.hpp"
#include "language/language.hpp"

namespace qaygi::print {

using Value = std::variant<std::string, std::int64_t, Money, Date, Month>;
std::string show(const Value& value);  // as a person reads it: 1.234,50 ₼ · 17.03.2025 · 03.2025

struct Heading {
    std::string text;
    int level = 2;  // 2 or 3; the title of the document is level 1
};

// A part that can stand alone: a heading on a page, a sheet of its own in a spreadsheet.
struct Part {
    std::string title;
};

struct Paragraph {
    std::string text;  // may hold several lines
};

// Small print.
struct Note {
    std::string text;
};

struct Fact {
    std::string name;
    Value value;
};
struct Facts {
    std::vector<Fact> facts;
};

enum class Align { left, centre, right };
struct Column {
    std::string head;
    double share = 1;  // of the table's width, in proportion to the other columns
    Align align = Align::left;
};
// Every row, and totals unless it is empty, has one value for each column. The head is repeated on every page.
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;
    std::vector<Value> totals;
};

// Rows that belong to one person or thing. On a page who it is stands above them and their totals below, and all those with the same rows
// stand above them together; in a spreadsheet it stands in every row, so that they can be sorted and filtered.
struct Group {
    std::vector<Value> by;
    std::vector<std::vector<Value>> rows;
    std::vector<Value> totals;  // only on a page; empty, or one for each column
};
// Every group has one value for each column of by, and every row one for each of columns.
struct Groups {
    std::vector<Column> by;
    std::vector<Column> columns;
    std::vector<Group> groups;
};

// A square code (QR) that a telephone reads, and at its side the words that say the same.
struct SquareCode {
    std::string content;
    std::string words;  // may hold several lines
};

// A line to sign on, between the office and the name of who signs.
struct Signature {
    std::string office;
    std::string name;
};
struct Signatures {
    std::vector<Signature> people;
};

using Block = std::variant<Heading, Part, Paragraph, Note, Facts, Table, Groups, SquareCode, Signatures>;

struct Document {
    const Language& say;
    std::string title;
    std::string header;  // one line at the top of every page; cut with … where it is longer
    Instant written;     // the date of creation that the file carries
    bool landscape = false;
    std::vector<Block> blocks;
};

// As a page shows groups: everybody who has the same rows, and the rows once.
struct Alike {
    std::string who;  // 1 · Əliyeva Gülnar; 2 · Babayeva Nərgiz
    const Group* rows;
};
std::vector<Alike> alike(const Groups& groups);  // in the order in which the first of each comes

std::string written_at(const Document& document);  // 2026-11-20T06:42:07Z

// Bug when a row of the table has not one value for each column.
void require_fit(std::span<const Value> row, std::span<const Column> columns);

}  // namespace qaygi::print
