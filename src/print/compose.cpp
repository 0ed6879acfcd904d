// Blocks become rows of cells, and rows find their place on pages. A row is kept whole where a page can hold it; a taller one is broken
// between lines and goes on under the repeated head of its table.

#include "base/fault.hpp"
#include "print/sheet.hpp"

namespace qaygi::print {
namespace {

constexpr Type title_type{15, true};
constexpr Type heading_type{11.5, true};
constexpr Type small_heading_type{10, true};
constexpr Type body_type{9.5};
constexpr Type table_type{8.5};
constexpr Type table_head_type{8.5, true};
constexpr Type note_type{8};
constexpr double quiet_grey = 0.35;
constexpr double rule_grey = 0.65;
constexpr double head_grey = 0.93;
constexpr double rule_height = 0.5;
constexpr double fact_name_share = 0.36;
constexpr double cell_side = 3;   // between a cell's edge and its text
constexpr double code_side = 74;  // with its quiet margin, 26 mm: a telephone reads it at arm's length
constexpr double code_to_words = 8;
constexpr double header_to_body = 16;
constexpr double kept_below_heading = 48;        // a heading is not left alone at the foot of a page
constexpr std::size_t lines_worth_starting = 3;  // of a row too tall for any page

struct Cell {
    std::string text;
    double share;
    const char* tag = nullptr;
    Align align = Align::left;
    bool quiet = false;            // in grey
    const char* begins = nullptr;  // the structure that it and the cells up to one that ends it belong to
    const char* ends = nullptr;
};

struct Look {
    Type type;
    double above = 0;
    double below = 0;
    double side = 0;
    double between = 0;  // a cell's text and the next cell
    const char* tag = nullptr;
    bool ruled = false;    // a rule below
    bool headed = false;   // a shade behind
    double kept_with = 0;  // room that must remain below it
};

constexpr Look table_row{.type = table_type, .above = 3, .below = 3, .side = cell_side, .tag = "TR", .ruled = true};
constexpr Look table_totals{.type = table_head_type, .above = 3, .below = 3, .side = cell_side, .tag = "TR", .ruled = true};
constexpr Look table_head{.type = table_head_type, .above = 4, .below = 4, .side = cell_side, .tag = "TR", .ruled = true, .headed = true};
constexpr Look group_head{.type = table_head_type, .above = 6, .below = 3, .side = cell_side, .tag = "TR", .kept_with = 24};
constexpr Look signature_row{.type = body_type, .above = 18, .below = 4, .side = 4, .tag = "P"};

double one_line_of(const Look& look) { return look.above + look.type.pitch() + look.below; }

class Typesetter {
public:
    Typesetter(const Document& document, Letters& letters, Size size) : document_(document), letters_(letters), size_(size) { turn_page(); }
    void operator()(const Heading& heading);
    void operator()(const Part& part) { (*this)(Heading{part.title}); }
    void operator()(const Paragraph& paragraph) { row({{paragraph.text, 1, "P"}}, {.type = body_type, .below = 6}); }
    void operator()(const Note& note) { row({{note.text, 1, "P"}}, {.type = note_type, .above = 2, .below = 4}); }
    void operator()(const Facts& facts);
    void operator()(const Table& table);
    void operator()(const Groups& groups);
    void operator()(const SquareCode& code);
    void operator()(const Signatures& signatures);
    void title() { row({{document_.title, 1, "H1"}}, {.type = title_type, .below = 8, .kept_with = kept_below_heading}); }
    std::vector<Page> finish();

private:
    struct Placed {
        Shaped text;
        double x;
        double width;
        const Cell& cell;
    };
    void row(const std::vector<Cell>& cells, const Look& look);
    void rows(const std::vector<std::vector<Value>>& rows, const std::vector<Value>& totals, const std::vector<Column>& columns);
    void begin_table(const std::vector<Column>& columns);
    void end_table();
    std::vector<Placed> placed(const std::vector<Cell>& cells, const Look& look);
    void draw(const std::vector<Placed>& cells, const Look& look, std::size_t first, std::size_t count);
    void draw_text(const Placed& placed, const Look& look, std::size_t first, std::size_t end);
    void turn_page();
    void begin(const char* tag) {
        if (tag) pages_.back().push_back(Begin{tag});
    }
    void end(const char* tag) {
        if (tag) pages_.back().push_back(End{tag});
    }
    void rule(double x, double width) { pages_.back().push_back(Box{x, y_, width, rule_height, rule_grey}); }
    double width() const { return size_.width - 2 * margin; }
    double bottom() const { return size_.height - margin - header_to_body; }
    double room() const { return bottom() - y_; }

    const Document& document_;
    Letters& letters_;
    const Size size_;
    std::vector<Page> pages_;
    double y_ = 0;               // where the next row begins
    double page_begins_at_ = 0;  // below the header and a repeated head
    std::vector<Cell> head_;     // of the table being set
};

std::size_t line_count(const auto& cells) {
    std::size_t most = 1;
    for (const auto& cell : cells) most = std::max(most, cell.text.lines.size());
    return most;
}

std::vector<Typesetter::Placed> Typesetter::placed(const std::vector<Cell>& cells, const Look& look) {
    double shares = 0;
    for (const Cell& cell : cells) shares += cell.share;
    std::vector<Placed> result;
    double x = margin;
    for (const Cell& cell : cells) {
        const double room = width() * cell.share / shares;
        const double text_width = room - 2 * look.side - look.between;
        result.push_back({letters_.lines(cell.text, look.type, text_width), x + look.side, text_width, cell});
        x += room;
    }
    return result;
}

void Typesetter::row(const std::vector<Cell>& cells, const Look& look) {
    const std::vector<Placed> texts = placed(cells, look);
    const std::size_t lines = line_count(texts);
    const double pitch = look.type.pitch();
    const auto height = [&](std::size_t count) { return look.above + static_cast<double>(count) * pitch + look.below; };
    const bool fits_a_page = height(lines) <= bottom() - page_begins_at_;
    const double needed = fits_a_page ? height(lines) + look.kept_with : height(std::min(lines, lines_worth_starting));
    if (room() < needed && y_ > page_begins_at_) turn_page();
    for (std::size_t first = 0; first < lines;) {
        const double fitting = std::floor((room() - look.above - look.below) / pitch);
        const auto count = std::min(lines - first, static_cast<std::size_t>(std::max(1.0, fitting)));
        draw(texts, look, first, count);
        first += count;
        if (first < lines) turn_page();
    }
}

void Typesetter::draw(const std::vector<Placed>& cells, const Look& look, std::size_t first, std::size_t count) {
    const double height = look.above + static_cast<double>(count) * look.type.pitch() + look.below;
    if (look.headed) pages_.back().push_back(Box{margin, y_, width(), height, head_grey});
    begin(look.tag);
    for (const Placed& cell : cells) draw_text(cell, look, first, first + count);
    end(look.tag);
    y_ += height;
    if (look.ruled) rule(margin, width());
}

void Typesetter::draw_text(const Placed& placed, const Look& look, std::size_t first, std::size_t end_line) {
    begin(placed.cell.begins);
    begin(placed.cell.tag);
    for (std::size_t number = first; number < std::min(end_line, placed.text.lines.size()); ++number) {
        const double spare = placed.cell.align == Align::left ? 0 : placed.width - width_of(placed.text.lines[number]);
        const double x = placed.x + (placed.cell.align == Align::centre ? spare / 2 : spare);
        const double baseline = y_ + look.above + static_cast<double>(number - first) * look.type.pitch() + look.type.size;
        pages_.back().push_back(Line{placed.text, number, x, baseline, placed.cell.quiet ? quiet_grey : 0});
    }
    end(placed.cell.tag);
    end(placed.cell.ends);
}

void Typesetter::turn_page() {
    const bool in_table = !head_.empty();
    if (in_table) end("Table");
    pages_.emplace_back();
    y_ = margin;
    if (!document_.header.empty()) {
        pages_.back().push_back(Line{letters_.one_line(document_.header, note_type, width()), 0, margin, y_, quiet_grey});
        y_ += header_to_body;
    }
    if (in_table) {
        begin("Table");
        const std::vector<Placed> texts = placed(head_, table_head);
        draw(texts, table_head, 0, line_count(texts));
    }
    page_begins_at_ = y_;
}

void Typesetter::operator()(const Heading& heading) {
    const bool small = heading.level > 2;
    row({{heading.text, 1, small ? "H3" : "H2"}},
        {.type = small ? small_heading_type : heading_type, .above = small ? 4.0 : 8.0, .below = 4, .kept_with = kept_below_heading});
}

// Side by side where the page is wide.
void Typesetter::operator()(const Facts& facts) {
    const std::size_t abreast = document_.landscape ? 2 : 1;
    for (std::size_t first = 0; first < facts.facts.size(); first += abreast) {
        std::vector<Cell> cells;
        for (std::size_t i = first; i < std::min(first + abreast, facts.facts.size()); ++i) {
            cells.push_back({.text = facts.facts[i].name, .share = fact_name_share, .tag = "Lbl", .quiet = true, .begins = "LI"});
            cells.push_back({.text = show(facts.facts[i].value), .share = 1 - fact_name_share, .tag = "LBody", .ends = "LI"});
        }
        if (cells.size() < 2 * abreast) cells.push_back({.text = "", .share = 1});
        row(cells, {.type = body_type, .below = 2.5, .between = 6});
    }
    y_ += 6;
}

void Typesetter::begin_table(const std::vector<Column>& columns) {
    std::vector<Cell> head;
    for (const Column& column : columns) head.push_back({column.head, column.share, "TH", column.align});
    begin("Table");
    row(head, table_head);
    head_ = std::move(head);
}

void Typesetter::end_table() {
    head_.clear();
    end("Table");
    y_ += 8;
}

void Typesetter::rows(const std::vector<std::vector<Value>>& rows, const std::vector<Value>& totals, const std::vector<Column>& columns) {
    const auto cells = [&](const std::vector<Value>& values) {
        require_fit(values, columns);
        std::vector<Cell> result;
        for (std::size_t i = 0; i < values.size(); ++i) result.push_back({show(values[i]), columns[i].share, "TD", columns[i].align});
        return result;
    };
    Look last_row = table_row;
    if (!totals.empty()) last_row.kept_with = one_line_of(table_row);
    for (const auto& values : rows) row(cells(values), &values == &rows.back() ? last_row : table_row);
    if (!totals.empty()) row(cells(totals), table_totals);
}

void Typesetter::operator()(const Table& table) {
    begin_table(table.columns);
    rows(table.rows, table.totals, table.columns);
    end_table();
}

void Typesetter::operator()(const Groups& groups) {
    begin_table(groups.columns);
    for (const Alike& each : alike(groups)) {
        row({{each.who, 1, "TH"}}, group_head);
        rows(each.rows->rows, each.rows->totals, groups.columns);
    }
    end_table();
}

void Typesetter::operator()(const SquareCode& code) {
    Squares squares = squares_of(code.content);
    const double side = code_side;
    if (room() < side && y_ > page_begins_at_) turn_page();
    pages_.back().push_back(Code{std::move(squares), margin, y_, side});
    const Shaped words = letters_.lines(code.words, note_type, width() - side - code_to_words);
    begin("P");
    for (std::size_t number = 0; number < words.lines.size(); ++number)
        pages_.back().push_back(Line{words, number, margin + side + code_to_words, y_ + static_cast<double>(number + 1) * note_type.pitch()});
    end("P");
    y_ += std::max(side, static_cast<double>(words.lines.size()) * note_type.pitch()) + 6;
}

void Typesetter::operator()(const Signatures& signatures) {
    Look look = signature_row;
    look.kept_with = one_line_of(signature_row) * static_cast<double>(signatures.people.size());
    for (const Signature& signature : signatures.people) {
        look.kept_with -= one_line_of(signature_row);
        row({{signature.office, 0.4}, {"", 0.25}, {signature.name, 0.35}}, look);
        rule(margin + width() * 0.4, width() * 0.25);
    }
}

std::vector<Page> Typesetter::finish() {
    for (std::size_t number = 1; number <= pages_.size(); ++number) {
        const std::string text = document_.say("print.page"_text, {std::to_string(number), std::to_string(pages_.size())});
        const Shaped shaped = letters_.one_line(text, note_type, width());
        pages_[number - 1].push_back(Line{shaped, 0, size_.width - margin - width_of(shaped.lines.front()), size_.height - margin, quiet_grey});
    }
    return std::move(pages_);
}

}  // namespace

std::vector<Page> compose(const Document& document, Letters& letters, Size size) {
    Typesetter typesetter(document, letters, size);
    typesetter.title();
    for (const Block& block : document.blocks) std::visit(typesetter, block);
    return typesetter.finish();
}

}  // namespace qaygi::print
