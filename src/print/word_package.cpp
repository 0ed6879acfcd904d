#include "print/word_package.hpp"

#include <fmt/format.h>
#include <sstream>

#include "print/letters.hpp"

namespace qaygi::print {

namespace {

using pugi::xml_node;

constexpr const char* text_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* office_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* package_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* package_types = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* package_properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
constexpr const char* drawing_space = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* picture_space = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr const char* inline_space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string text_of(const pugi::xml_document& xml) {
    std::ostringstream stream;
    xml.save(stream, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(stream).str();
}

std::string content_types() {
    pugi::xml_document xml;
    xml_node root = xml.append_child("Types");
    root.append_attribute("xmlns") = package_types;
    for (const auto& [ending, type] : {std::pair("rels", "application/vnd.openxmlformats-package.relationships+xml"), std::pair("png", "image/png")}) {
        xml_node usual = root.append_child("Default");
        usual.append_attribute("Extension") = ending;
        usual.append_attribute("ContentType") = type;
    }
    const auto add = [&](const char* part, const std::string& type) {
        xml_node own = root.append_child("Override");
        own.append_attribute("PartName") = part;
        own.append_attribute("ContentType") = type.c_str();
    };
    for (const auto& [part, type] :
         {std::pair("document", "document.main"), std::pair("styles", "styles"), std::pair("header", "header"), std::pair("footer", "footer")})
        add(fmt::format("/word/{}.xml", part).c_str(), fmt::format("{}{}+xml", word_type, type));
    add("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return text_of(xml);
}

struct Relation {
    std::string id;
    std::string type;
    std::string target;
};

std::string relations(const std::vector<Relation>& all) {
    pugi::xml_document xml;
    xml_node root = xml.append_child("Relationships");
    root.append_attribute("xmlns") = package_relations;
    for (const Relation& each : all) {
        xml_node relation = root.append_child("Relationship");
        relation.append_attribute("Id") = each.id.c_str();
        relation.append_attribute("Type") = each.type.c_str();
        relation.append_attribute("Target") = each.target.c_str();
    }
    return text_of(xml);
}

std::string properties(const Document& document) {
    pugi::xml_document xml;
    xml_node root = xml.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") = package_properties;
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    root.append_child("dc:title").text() = harmless(document.title).c_str();
    root.append_child("dc:language").text() = std::string(document.say.tag()).c_str();
    xml_node created = root.append_child("dcterms:created");
    created.append_attribute("xsi:type") = "dcterms:W3CDTF";
    created.text() = written_at(document).c_str();
    return text_of(xml);
}

struct Style {
    const char* id;
    const char* name;
    int half_points;
    bool bold;
    int before;  // twentieths of a point
    int after;
    int level;  // in the outline, from 0; −1: none
};
constexpr Style styles[] = {{"Normal", "Normal", 19, false, 0, 120, -1},        {"Title", "Title", 30, true, 0, 160, -1},
                            {"Heading1", "heading 1", 23, true, 160, 80, 0},    {"Heading2", "heading 2", 20, true, 80, 80, 1},
                            {"Cell", "Table Paragraph", 17, false, 40, 40, -1}, {"Note", "Note", 16, false, 40, 80, -1}};

xml_node with_value(xml_node parent, const char* name, const char* value) {
    xml_node node = parent.append_child(name);
    node.append_attribute("w:val") = value;
    return node;
}

void add_style(xml_node root, const Style& each, std::string_view language) {
    xml_node style = root.append_child("w:style");
    style.append_attribute("w:type") = "paragraph";
    if (each.id == std::string_view("Normal")) style.append_attribute("w:default") = 1;
    style.append_attribute("w:styleId") = each.id;
    with_value(style, "w:name", each.name);
    style.append_child("w:qFormat");
    xml_node around = style.append_child("w:pPr");
    if (each.level >= 0) around.append_child("w:keepNext");
    xml_node space = around.append_child("w:spacing");
    space.append_attribute("w:before") = each.before;
    space.append_attribute("w:after") = each.after;
    if (each.level >= 0) with_value(around, "w:outlineLvl", std::to_string(each.level).c_str());
    xml_node letters = style.append_child("w:rPr");
    xml_node fonts = letters.append_child("w:rFonts");
    for (const char* kind : {"w:ascii", "w:hAnsi", "w:cs"}) fonts.append_attribute(kind) = "Arial";
    if (each.bold) letters.append_child("w:b");
    with_value(letters, "w:sz", std::to_string(each.half_points).c_str());
    with_value(letters, "w:lang", std::string(language).c_str());
}

std::string style_sheet(const Document& document) {
    pugi::xml_document xml;
    xml_node root = word_root(xml, "w:styles");
    for (const Style& each : styles) add_style(root, each, document.say.tag());
    return text_of(xml);
}

xml_node note(xml_node root, const char* align) {
    xml_node paragraph = root.append_child("w:p");
    xml_node around = paragraph.append_child("w:pPr");
    with_value(around, "w:pStyle", "Note");
    with_value(around, "w:jc", align);
    return paragraph;
}

void add_text(xml_node paragraph, const std::string& text) {
    xml_node words = paragraph.append_child("w:r").append_child("w:t");
    words.append_attribute("xml:space") = "preserve";
    words.text() = text.c_str();
}

std::string header(const Document& document) {
    pugi::xml_document xml;
    add_text(note(word_root(xml, "w:hdr"), "left"), harmless(document.header));
    return text_of(xml);
}

// "Page x of y" with fields that whoever opens the document fills.
std::string footer(const Document& document) {
    constexpr std::string_view number = "\x01", count = "\x02";
    pugi::xml_document xml;
    xml_node paragraph = note(word_root(xml, "w:ftr"), "right");
    std::string words;
    for (const char letter : document.say("print.page"_text, {std::string(number), std::string(count)}) + '\n') {
        const bool is_field = letter == number.front() || letter == count.front();
        if (!is_field && letter != '\n') {
            words += letter;
            continue;
        }
        if (!words.empty()) add_text(paragraph, std::exchange(words, {}));
        if (!is_field) continue;
        xml_node field = paragraph.append_child("w:fldSimple");
        field.append_attribute("w:instr") = letter == number.front() ? "PAGE" : "NUMPAGES";
        add_text(field, "1");
    }
    return text_of(xml);
}

}  // namespace

xml_node word_root(pugi::xml_document& xml, const char* name) {
    xml_node root = xml.append_child(name);
    root.append_attribute("xmlns:w") = text_space;
    root.append_attribute("xmlns:r") = office_relations;
    return root;
}

void WordPackage::add_picture(xml_node paragraph, std::string png, int side, const std::string& words) {
    const std::string number = std::to_string(pictures_.size() + 1);
    const std::string name = "picture" + number;
    pictures_.push_back({"word/media/" + name + ".png", std::move(png)});
    const auto sized = [&](xml_node parent, const char* element) {
        xml_node size = parent.append_child(element);
        size.append_attribute("cx") = side;
        size.append_attribute("cy") = side;
    };
    const auto named = [&](xml_node parent, const char* element) {
        xml_node node = parent.append_child(element);
        node.append_attribute("id") = number.c_str();
        node.append_attribute("name") = name.c_str();
        node.append_attribute("descr") = words.c_str();
    };
    xml_node placed = paragraph.append_child("w:r").append_child("w:drawing").append_child("wp:inline");
    placed.append_attribute("xmlns:wp") = inline_space;
    sized(placed, "wp:extent");
    named(placed, "wp:docPr");
    xml_node graphic = placed.append_child("a:graphic");
    graphic.append_attribute("xmlns:a") = drawing_space;
    xml_node data = graphic.append_child("a:graphicData");
    data.append_attribute("uri") = picture_space;
    xml_node picture = data.append_child("pic:pic");
    picture.append_attribute("xmlns:pic") = picture_space;
    xml_node about = picture.append_child("pic:nvPicPr");
    named(about, "pic:cNvPr");
    about.append_child("pic:cNvPicPr");
    xml_node fill = picture.append_child("pic:blipFill");
    fill.append_child("a:blip").append_attribute("r:embed") = name.c_str();
    fill.append_child("a:stretch").append_child("a:fillRect");
    xml_node shape = picture.append_child("pic:spPr");
    xml_node frame = shape.append_child("a:xfrm");
    xml_node corner = frame.append_child("a:off");
    corner.append_attribute("x") = 0;
    corner.append_attribute("y") = 0;
    sized(frame, "a:ext");
    xml_node geometry = shape.append_child("a:prstGeom");
    geometry.append_attribute("prst") = "rect";
    geometry.append_child("a:avLst");
}

std::string WordPackage::pack(const Document& document, const pugi::xml_document& text) {
    const auto type = [](std::string_view kind) { return fmt::format("{}/{}", office_relations, kind); };
    std::vector<Relation> own{
        {"styles", type("styles"), "styles.xml"}, {header_relation, type("header"), "header.xml"}, {footer_relation, type("footer"), "footer.xml"}};
    for (std::size_t i = 0; i < pictures_.size(); ++i)
        own.push_back({fmt::format("picture{}", i + 1), type("image"), fmt::format("media/picture{}.png", i + 1)});
    std::vector<PackedFile> files{
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels",
         relations({{"document", type("officeDocument"), "word/document.xml"},
                    {"properties", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"}})},
        {"docProps/core.xml", properties(document)},
        {"word/document.xml", text_of(text)},
        {"word/styles.xml", style_sheet(document)},
        {"word/header.xml", header(document)},
        {"word/footer.xml", footer(document)},
        {"word/_rels/document.xml.rels", relations(own)}};
    std::ranges::move(pictures_, std::back_inserter(files));
    return zip(files, document.written);
}

}  // namespace qaygi::print
