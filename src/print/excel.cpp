#include "print/excel.hpp"

#include <algorithm>
#include <sstream>

#include "print/excel_book.hpp"
#include "print/square_code.hpp"

namespace qaygi::print {

namespace {

constexpr double widest_sheet = 150;  // letters; about what a landscape page holds
constexpr double least_column = 6;
constexpr double wide_share = 1;  // a column that holds words
constexpr int code_pixels = 3;    // of a square
constexpr lxw_row_t rows_of_code = 7;

// Puts block under block, sheet after sheet.
class Writer {
public:
    Writer(const Document& document, Book& book) : document_(document), book_(book) {
        begin_sheet(document.title);
        write(0, document.title, book_.looks().title);
        ++row_;
    }
    void operator()(const Heading& heading) { line(heading.text, book_.looks().heading); }
    void operator()(const Part& part) { begin_sheet(part.title); }
    void operator()(const Paragraph& paragraph) { lines(paragraph.text); }
    void operator()(const Note& note) { lines(note.text); }
    void operator()(const Facts& facts);
    void operator()(const Table& table);
    void operator()(const Groups& groups);
    void operator()(const SquareCode& code);
    void operator()(const Signatures& signatures);

private:
    void begin_sheet(const std::string& title);
    void write(std::size_t column, const Value& value, const Look& look) { book_.write(sheet_, row_, static_cast<lxw_col_t>(column), value, look); }
    void row(const std::vector<Value>& values, const Look& look) {
        for (std::size_t i = 0; i < values.size(); ++i) write(i, values[i], look);
        ++row_;
    }
    void line(const std::string& text, const Look& look) {
        write(0, text, look);
        ++row_;
    }
    void lines(const std::string& text) {
        std::istringstream all(text);
        for (std::string each; std::getline(all, each);) line(each, book_.looks().plain);
    }
    void head(const std::vector<Column>& columns);
    void begin_rows(std::size_t columns) {
        first_row_ = row_;
        columns_ = columns;
    }
    void end_rows();

    const Document& document_;
    Book& book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_row_t row_ = 0;
    lxw_row_t first_row_ = 0;
    std::size_t columns_ = 0;
    bool has_table_ = false;      // its widths are those of the sheet
    std::size_t first_wide_ = 0;  // where names of facts fit
};

const std::vector<Column>* columns_of(const Block& block) {
    if (const auto* table = std::get_if<Table>(&block)) return &table->columns;
    return nullptr;
}

void Writer::begin_sheet(const std::string& title) {
    sheet_ = book_.add_sheet(title, document_);
    row_ = 0;
    has_table_ = false;
    first_wide_ = 0;
    // What stands above the first table has to know how wide its columns are.
    for (const Block& block : document_.blocks)
        if (const auto* columns = columns_of(block); columns && sheet_ == book_.first_sheet()) {
            const auto wide = std::ranges::find_if(*columns, [](const Column& column) { return column.share >= wide_share; });
            first_wide_ = wide == columns->end() ? 0 : static_cast<std::size_t>(wide - columns->begin());
            break;
        }
}

void Writer::head(const std::vector<Column>& columns) {
    double all = 0;
    for (const Column& column : columns) all += column.share;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!has_table_) book_.set_width(sheet_, static_cast<lxw_col_t>(i), std::max(least_column, widest_sheet * columns[i].share / all));
        write(i, columns[i].head, columns[i].align == Align::right ? book_.looks().right_head : book_.looks().head);
    }
    ++row_;
    begin_rows(columns.size());
}

void Writer::end_rows() {
    if (!has_table_) book_.keep_head(sheet_, first_row_ - 1, std::max(row_, first_row_ + 1) - 1, static_cast<lxw_col_t>(columns_ - 1));
    has_table_ = true;
}

void Writer::operator()(const Facts& facts) {
    for (const Fact& fact : facts.facts) {
        write(first_wide_, fact.name, book_.looks().quiet);
        write(first_wide_ + 1, fact.value, book_.looks().beside);
        ++row_;
    }
    ++row_;
}

void Writer::operator()(const Table& table) {
    head(table.columns);
    for (const auto& values : table.rows) {
        require_fit(values, table.columns);
        row(values, book_.looks().cell);
    }
    end_rows();
    if (!table.totals.empty()) {
        require_fit(table.totals, table.columns);
        row(table.totals, book_.looks().total);
    }
    ++row_;
}

void Writer::operator()(const Groups& groups) {
    std::vector<Column> columns = groups.by;
    columns.insert(columns.end(), groups.columns.begin(), groups.columns.end());
    head(columns);
    for (const Group& group : groups.groups)
        for (const auto& values : group.rows) {
            std::vector<Value> all = group.by;
            all.insert(all.end(), values.begin(), values.end());
            require_fit(all, columns);
            row(all, book_.looks().cell);
        }
    end_rows();
    ++row_;
}

void Writer::operator()(const SquareCode& code) {
    book_.add_picture(sheet_, row_, png(squares_of(code.content), code_pixels), code.content);
    row_ += rows_of_code;
    lines(code.words);
    ++row_;
}

void Writer::operator()(const Signatures& signatures) {
    ++row_;
    for (const Signature& signature : signatures.people) {
        write(first_wide_, signature.office, book_.looks().plain);
        write(first_wide_ + 1, signature.name, book_.looks().plain);
        ++row_;
    }
}

}  // namespace

std::string excel(const Document& document) {
    Book book(document);
    Writer writer(document, book);
    for (const Block& block : document.blocks) std::visit(writer, block);
    return book.close();
}

}  // namespace qaygi::print
