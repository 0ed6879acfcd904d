#include "print/word.hpp"

#include <pugixml.hpp>
#include <sstream>

#include "print/letters.hpp"
#include "print/square_code.hpp"
#include "print/word_package.hpp"

namespace qaygi::print {

namespace {

using pugi::xml_node;

constexpr int a4_short = 11906, a4_long = 16838, margin_of_page = 840;  // twentieths of a point
constexpr int code_side = 940'000;                                      // 26 mm in English metric units, 914,400 to the inch
constexpr const char* shade = "EDEDED";
constexpr const char* rule = "A6A6A6";

xml_node with_value(xml_node parent, const char* name, const char* value) {
    xml_node node = parent.append_child(name);
    node.append_attribute("w:val") = value;
    return node;
}

struct Look {
    const char* style = "Normal";
    Align align = Align::left;
    bool bold = false;
    bool kept_with_next = false;
};

xml_node paragraph(xml_node parent, const std::string& text, const Look& look = {}) {
    xml_node node = parent.append_child("w:p");
    xml_node properties = node.append_child("w:pPr");
    with_value(properties, "w:pStyle", look.style);
    if (look.kept_with_next) properties.append_child("w:keepNext");
    if (look.align != Align::left) with_value(properties, "w:jc", look.align == Align::right ? "right" : "center");
    xml_node run = node.append_child("w:r");
    if (look.bold) run.append_child("w:rPr").append_child("w:b");
    std::istringstream lines(harmless(text));
    bool is_first = true;
    for (std::string line; std::getline(lines, line); is_first = false) {
        if (!is_first) run.append_child("w:br");
        xml_node words = run.append_child("w:t");
        words.append_attribute("xml:space") = "preserve";
        words.text() = line.c_str();
    }
    return node;
}

// Row by row, each cell as wide as its share of the page.
class TableOf {
public:
    TableOf(xml_node body, const std::vector<double>& shares, int width) {
        table_ = body.append_child("w:tbl");
        xml_node properties = table_.append_child("w:tblPr");
        xml_node whole = properties.append_child("w:tblW");
        whole.append_attribute("w:w") = width;
        whole.append_attribute("w:type") = "dxa";
        properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
        double all = 0;
        for (double share : shares) all += share;
        xml_node grid = table_.append_child("w:tblGrid");
        for (double share : shares) {
            widths_.push_back(static_cast<int>(width * share / all));
            grid.append_child("w:gridCol").append_attribute("w:w") = widths_.back();
        }
    }
    struct RowLook {
        bool is_head = false;
        bool is_ruled = true;
        bool may_break = false;  // between pages
    };
    void row(const RowLook& look) {
        row_ = table_.append_child("w:tr");
        xml_node properties = row_.append_child("w:trPr");
        if (!look.may_break) properties.append_child("w:cantSplit");
        if (look.is_head) properties.append_child("w:tblHeader");
        look_ = look;
        column_ = 0;
    }
    void cell(const std::string& text, const Look& look, int columns = 1, bool is_signed_on = false) {
        xml_node cell = row_.append_child("w:tc");
        xml_node properties = cell.append_child("w:tcPr");
        int width = 0;
        for (int i = 0; i < columns; ++i) width += widths_.at(column_++);
        xml_node own = properties.append_child("w:tcW");
        own.append_attribute("w:w") = width;
        own.append_attribute("w:type") = "dxa";
        if (columns > 1) with_value(properties, "w:gridSpan", std::to_string(columns).c_str());
        if (look_.is_ruled || is_signed_on) {
            xml_node line = with_value(properties.append_child("w:tcBorders"), "w:bottom", "single");
            line.append_attribute("w:sz") = 4;
            line.append_attribute("w:color") = rule;
        }
        if (look_.is_head) with_value(properties, "w:shd", "clear").append_attribute("w:fill") = shade;
        paragraph(cell, text, look);
    }

private:
    xml_node table_;
    xml_node row_;
    std::vector<int> widths_;
    RowLook look_;
    std::size_t column_ = 0;
};

class Writer {
public:
    Writer(xml_node body, int width, WordPackage& package) : body_(body), width_(width), package_(package) {}
    void operator()(const Heading& heading) { paragraph(body_, heading.text, {.style = heading.level > 2 ? "Heading2" : "Heading1"}); }
    void operator()(const Part& part) { paragraph(body_, part.title, {.style = "Heading1"}); }
    void operator()(const Paragraph& words) { paragraph(body_, words.text); }
    void operator()(const Note& note) { paragraph(body_, note.text, {.style = "Note"}); }
    void operator()(const Facts& facts) {
        TableOf table(body_, {0.36, 0.64}, width_);
        for (const Fact& fact : facts.facts) {
            table.row({.is_ruled = false});
            table.cell(fact.name, {.style = "Cell"});
            table.cell(show(fact.value), {.style = "Cell"});
        }
        end_table();
    }
    void operator()(const Table& table) {
        TableOf written = begin(table.columns);
        rows(written, table.rows, table.totals, table.columns);
        end_table();
    }
    void operator()(const Groups& groups) {
        TableOf written = begin(groups.columns);
        for (const Alike& each : alike(groups)) {
            written.row({.may_break = true});
            written.cell(each.who, {.style = "Cell", .bold = true, .kept_with_next = true}, static_cast<int>(groups.columns.size()));
            rows(written, each.rows->rows, each.rows->totals, groups.columns);
        }
        end_table();
    }
    void operator()(const SquareCode& code) {
        package_.add_picture(paragraph(body_, ""), png(squares_of(code.content), 6), code_side, code.content);
        paragraph(body_, code.words, {.style = "Note"});
    }
    void operator()(const Signatures& signatures) {
        paragraph(body_, "", {.kept_with_next = true});
        TableOf table(body_, {0.4, 0.25, 0.35}, width_);
        for (const Signature& signature : signatures.people) {
            table.row({.is_ruled = false});
            table.cell("\n" + signature.office, {.style = "Cell", .kept_with_next = true});
            table.cell("", {.style = "Cell"}, 1, true);
            table.cell("\n" + signature.name, {.style = "Cell"});
        }
        end_table();
    }

private:
    TableOf begin(const std::vector<Column>& columns) {
        std::vector<double> shares;
        for (const Column& column : columns) shares.push_back(column.share);
        TableOf table(body_, shares, width_);
        table.row({.is_head = true});
        for (const Column& column : columns) table.cell(column.head, {.style = "Cell", .align = column.align, .bold = true});
        return table;
    }
    static void rows(TableOf& table, const std::vector<std::vector<Value>>& rows, const std::vector<Value>& totals, const std::vector<Column>& columns) {
        const auto write = [&](const std::vector<Value>& values, bool bold) {
            require_fit(values, columns);
            table.row({});
            for (std::size_t i = 0; i < values.size(); ++i) table.cell(show(values[i]), {.style = "Cell", .align = columns[i].align, .bold = bold});
        };
        for (const auto& row : rows) write(row, false);
        if (!totals.empty()) write(totals, true);
    }
    // Two tables with nothing between them would be one.
    void end_table() { paragraph(body_, "", {.style = "Note"}); }

    xml_node body_;
    int width_;
    WordPackage& package_;
};

// The last thing of the body: paper, margins, and what every page repeats.
void set_page(xml_node body, bool landscape) {
    xml_node section = body.append_child("w:sectPr");
    for (const auto& [kind, id] : {std::pair("w:headerReference", header_relation), std::pair("w:footerReference", footer_relation)}) {
        xml_node reference = section.append_child(kind);
        reference.append_attribute("w:type") = "default";
        reference.append_attribute("r:id") = id;
    }
    xml_node size = section.append_child("w:pgSz");
    size.append_attribute("w:w") = landscape ? a4_long : a4_short;
    size.append_attribute("w:h") = landscape ? a4_short : a4_long;
    if (landscape) size.append_attribute("w:orient") = "landscape";
    xml_node margins = section.append_child("w:pgMar");
    for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) margins.append_attribute(side) = margin_of_page;
    for (const char* side : {"w:header", "w:footer"}) margins.append_attribute(side) = margin_of_page / 2;
    margins.append_attribute("w:gutter") = 0;
}

}  // namespace

std::string word(const Document& document) {
    WordPackage package;
    pugi::xml_document xml;
    xml_node body = word_root(xml, "w:document").append_child("w:body");
    const int width = (document.landscape ? a4_long : a4_short) - 2 * margin_of_page;
    paragraph(body, document.title, {.style = "Title"});
    Writer writer(body, width, package);
    for (const Block& block : document.blocks) std::visit(writer, block);
    set_page(body, document.landscape);
    return package.pack(document, xml);
}

}  // namespace qaygi::print
