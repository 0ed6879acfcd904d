#include "print/excel_book.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "print/letters.hpp"

namespace qaygi::print {

namespace {

constexpr std::size_t longest_sheet_name = 31;
constexpr std::size_t longest_cell = 32'767;
constexpr std::size_t longest_page_header = 120;  // of 255, should every letter be an ampersand
constexpr lxw_row_t lowest_frozen_row = 3;        // with more above it a small screen would show nothing else
constexpr lxw_color_t shade = 0xEDEDED;
constexpr lxw_color_t rule = 0xA6A6A6;
constexpr lxw_color_t quiet_colour = 0x595959;
constexpr int earliest_year = 1900;  // what a spreadsheet takes for a date
constexpr uint8_t a4 = 9;
constexpr double page_margin = 0.5;  // inches

void require(lxw_error error) {
    if (error != LXW_NO_ERROR) throw Fault(fmt::format("a spreadsheet cannot be written: {}", lxw_strerror(error)));
}

std::string first_letters(const std::string& text, std::size_t most) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] & 0xC0) != 0x80 && letters++ == most) return text.substr(0, at);
    return text;
}

// Without what the name of a sheet may not have.
std::string sheet_name(const std::string& title) {
    std::string name;
    for (const char letter : harmless(title)) name += std::string_view("[]:*?/\\\n").find(letter) == std::string_view::npos ? letter : ' ';
    return first_letters(name, longest_sheet_name);
}

// As a page header says it: & begins a command there.
std::string doubled_ampersands(const std::string& text) {
    std::string result;
    for (const char letter : text) result += letter == '&' ? "&&" : std::string(1, letter);
    return result;
}

lxw_datetime datetime_of(Date day) {
    const std::chrono::year_month_day parts(day);
    return {
        static_cast<int>(parts.year()), static_cast<int>(static_cast<unsigned>(parts.month())), static_cast<int>(static_cast<unsigned>(parts.day())), 0, 0, 0};
}

struct Written {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
    const Look& look;

    lxw_error operator()(const std::string& text) const {
        const std::string drawn = first_letters(harmless(text), longest_cell);
        return drawn.empty() ? worksheet_write_blank(sheet, row, column, look.text) : worksheet_write_string(sheet, row, column, drawn.c_str(), look.text);
    }
    lxw_error operator()(std::int64_t number) const { return worksheet_write_number(sheet, row, column, static_cast<double>(number), look.number); }
    lxw_error operator()(Money amount) const { return worksheet_write_number(sheet, row, column, static_cast<double>(amount.in_qepik()) / 100, look.amount); }
    lxw_error operator()(Date day) const { return date(day, qaygi::show(day), look.day); }
    lxw_error operator()(Month month) const { return date(first_day(month), qaygi::show(month), look.month); }
    lxw_error date(Date day, const std::string& words, lxw_format* format) const {
        lxw_datetime parts = datetime_of(day);
        if (parts.year <= earliest_year) return (*this)(words);
        return worksheet_write_datetime(sheet, row, column, &parts, format);
    }
};

}  // namespace

struct Book::Kind {
    double size = 10;
    bool bold = false;
    bool wrapped = false;
    bool ruled = false;
    bool shaded = false;
    bool quiet = false;
    lxw_format_alignments align = LXW_ALIGN_NONE;  // of every type; else numbers stand at the right
};

Look Book::look(const Kind& kind) {
    const auto format = [&](const char* numbers, lxw_format_alignments usual) {
        const auto align = kind.align == LXW_ALIGN_NONE ? usual : kind.align;
        lxw_format* made = workbook_add_format(book_);
        format_set_font_name(made, "Arial");
        format_set_font_size(made, kind.size);
        if (kind.bold) format_set_bold(made);
        if (kind.wrapped) format_set_text_wrap(made);
        if (kind.quiet) format_set_font_color(made, quiet_colour);
        format_set_align(made, align);
        if (align == LXW_ALIGN_RIGHT) format_set_indent(made, 1);
        if (kind.shaded) format_set_bg_color(made, shade);
        if (kind.ruled) {
            format_set_bottom(made, LXW_BORDER_THIN);
            format_set_bottom_color(made, rule);
        }
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (numbers) format_set_num_format(made, numbers);
        return made;
    };
    return {.text = format(nullptr, LXW_ALIGN_LEFT),
            .number = format("0", LXW_ALIGN_RIGHT),
            .amount = format("#,##0.00", LXW_ALIGN_RIGHT),
            .day = format("dd.mm.yyyy", LXW_ALIGN_LEFT),
            .month = format("mm.yyyy", LXW_ALIGN_LEFT)};
}

// A file in memory: libxlsxwriter 1.1.4 writes only to a name.
Book::Book(const Document& document) : file_(memfd_create("xlsx", MFD_CLOEXEC)) {
    if (file_ < 0) throw Fault("a spreadsheet cannot be written: no memory for it");
    book_ = workbook_new(fmt::format("/proc/self/fd/{}", file_).c_str());
    ensure(book_ != nullptr, "a workbook can be begun");
    std::string title = harmless(document.title);
    lxw_doc_properties about{};
    about.title = title.data();
    about.created = std::chrono::system_clock::to_time_t(document.written);
    workbook_set_properties(book_, &about);
    looks_ = {.title = look({.size = 14, .bold = true}),
              .heading = look({.size = 11, .bold = true}),
              .plain = look({.align = LXW_ALIGN_LEFT}),
              .quiet = look({.wrapped = true, .quiet = true}),
              .beside = look({.align = LXW_ALIGN_LEFT}),
              .head = look({.bold = true, .wrapped = true, .ruled = true, .shaded = true}),
              .right_head = look({.bold = true, .wrapped = true, .ruled = true, .shaded = true, .align = LXW_ALIGN_RIGHT}),
              .cell = look({.wrapped = true, .ruled = true}),
              .total = look({.bold = true, .ruled = true})};
}

Book::~Book() {
    if (book_) lxw_workbook_free(book_);
    ::close(file_);
}

lxw_worksheet* Book::add_sheet(const std::string& title, const Document& document) {
    std::string name = sheet_name(title);
    if (workbook_get_worksheet_by_name(book_, name.c_str()) || workbook_validate_sheet_name(book_, name.c_str()) != LXW_NO_ERROR) name.clear();
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.empty() ? nullptr : name.c_str());
    ensure(sheet != nullptr, "a sheet can be added");
    if (!first_) first_ = sheet;
    worksheet_set_paper(sheet, a4);
    if (document.landscape) worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, page_margin, page_margin, page_margin + 0.2, page_margin + 0.2);
    require(worksheet_set_header(sheet, ("&L" + doubled_ampersands(first_letters(harmless(document.header), longest_page_header))).c_str()));
    require(worksheet_set_footer(sheet, ("&R" + document.say("print.page"_text, {"&P", "&N"})).c_str()));
    return sheet;
}

void Book::set_width(lxw_worksheet* sheet, lxw_col_t column, double letters) { require(worksheet_set_column(sheet, column, column, letters, nullptr)); }

void Book::write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Value& value, const Look& look) {
    require(std::visit(Written{sheet, row, column, look}, value));
}

void Book::keep_head(lxw_worksheet* sheet, lxw_row_t head, lxw_row_t last, lxw_col_t last_column) {
    require(worksheet_autofilter(sheet, head, 0, last, last_column));
    require(worksheet_repeat_rows(sheet, head, head));
    if (head <= lowest_frozen_row) worksheet_freeze_panes(sheet, head + 1, 0);
}

void Book::add_picture(lxw_worksheet* sheet, lxw_row_t row, std::string png, const std::string& words) {
    pictures_.push_back(std::move(png));
    std::string description = words;
    lxw_image_options options{};
    options.description = description.data();
    require(
        worksheet_insert_image_buffer_opt(sheet, row, 0, reinterpret_cast<const unsigned char*>(pictures_.back().data()), pictures_.back().size(), &options));
}

std::string Book::close() {
    require(workbook_close(std::exchange(book_, nullptr)));
    const off_t size = lseek(file_, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    ensure(pread(file_, bytes.data(), bytes.size(), 0) == size, "what is in memory can be read");
    return bytes;
}

}  // namespace qaygi::print
