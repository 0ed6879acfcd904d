#include "print/form.hpp"

#include <algorithm>

#include "print/excel.hpp"
#include "print/pdf.hpp"
#include "print/word.hpp"

namespace qaygi::print {

namespace {

struct Row {
    Form form;
    std::string_view ending;
    std::string_view older;
    std::string_view media_type;
    TextKey label;
    std::string (*write)(const Document&);
};
constexpr std::array<Row, 3> table{
    Row{Form::pdf, "pdf", "", "application/pdf", "print.pdf"_text, pdf},
    Row{Form::word, "docx", "doc", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "print.word"_text, word},
    Row{Form::excel, "xlsx", "xls", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "print.excel"_text, excel}};

const Row& row_of(Form form) { return *std::ranges::find(table, form, &Row::form); }

}  // namespace

std::string_view ending_of(Form form) { return row_of(form).ending; }
std::string_view media_type_of(Form form) { return row_of(form).media_type; }
TextKey label_of(Form form) { return row_of(form).label; }

std::optional<Form> form_of_ending(std::string_view ending) {
    if (ending.empty()) return std::nullopt;
    const auto found = std::ranges::find_if(table, [&](const Row& row) { return row.ending == ending || row.older == ending; });
    return found == table.end() ? std::nullopt : std::optional(found->form);
}

std::string write(const Document& document, Form form) { return row_of(form).write(document); }

}  // namespace qaygi::print
