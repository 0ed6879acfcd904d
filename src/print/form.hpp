#pragma once

// The forms in which a document is handed out: pdf, word, excel.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "print/document.hpp"

namespace qaygi::print {

enum class Form { pdf, word, excel };
inline constexpr std::array<Form, 3> forms{Form::pdf, Form::word, Form::excel};

std::string_view ending_of(Form form);      // pdf, docx, xlsx: of file names and addresses
std::string_view media_type_of(Form form);  // for the header Content-Type
TextKey label_of(Form form);                // as the buttons say it
// By the ending of a name; the older doc and xls are asked for the same, and get docx and xlsx.
std::optional<Form> form_of_ending(std::string_view ending);

std::string write(const Document& document, Form form);

}  // namespace qaygi::print
