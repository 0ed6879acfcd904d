#pragma once

// A workbook being written: its sheets, and how a value of each type looks in a cell.

#include <xlsxwriter.h>

#include <deque>
#include <memory>
#include <string>

#include "print/document.hpp"

namespace qaygi::print {

// The formats of one kind of cell, by the type of its value.
struct Look {
    lxw_format* text;
    lxw_format* number;
    lxw_format* amount;
    lxw_format* day;
    lxw_format* month;
};

struct Looks {
    Look title, heading, plain, quiet, beside, head, right_head, cell, total;
};

class Book {
public:
    explicit Book(const Document& document);
    ~Book();
    Book(const Book&) = delete;

    const Looks& looks() const { return looks_; }
    lxw_worksheet* add_sheet(const std::string& title, const Document& document);
    lxw_worksheet* first_sheet() const { return first_; }
    void set_width(lxw_worksheet* sheet, lxw_col_t column, double letters);
    void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Value& value, const Look& look);
    // The head filters the rows below and stands on every printed page; near the top of the sheet it stays in sight.
    void keep_head(lxw_worksheet* sheet, lxw_row_t head, lxw_row_t last, lxw_col_t last_column);
    void add_picture(lxw_worksheet* sheet, lxw_row_t row, std::string png, const std::string& words);
    std::string close();  // the bytes; nothing can be written after

private:
    struct Kind;
    Look look(const Kind& kind);
    int file_;  // in memory
    lxw_workbook* book_;
    lxw_worksheet* first_ = nullptr;
    Looks looks_;
    std::vector<std::string> names_;
    std::deque<std::string> pictures_;  // read when the book is closed
};

}  // namespace qaygi::print
