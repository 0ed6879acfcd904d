#pragma once

// The parts around the text of a docx: types, relations, styles, what every page repeats, properties, pictures.

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "print/document.hpp"
#include "print/zip.hpp"

namespace qaygi::print {

inline constexpr const char* header_relation = "header";
inline constexpr const char* footer_relation = "footer";

// The root of a part with the namespaces of its words.
pugi::xml_node word_root(pugi::xml_document& xml, const char* name);

class WordPackage {
public:
    // A square picture in this paragraph; side in English metric units, said in words for who cannot see it.
    void add_picture(pugi::xml_node paragraph, std::string png, int side, const std::string& words);
    std::string pack(const Document& document, const pugi::xml_document& text);

private:
    std::vector<PackedFile> pictures_;
};

}  // namespace qaygi::print
