#include "documents/content.hpp"

#include <array>

#include "documents/file_name.hpp"

namespace qaygi::documents {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t at;
    std::string_view octets;
    std::string_view name;
};

// What people most often send instead.
constexpr std::array others{
    Signature{4, "ftypheic", "HEIC"},
    Signature{4, "ftypheix", "HEIC"},
    Signature{4, "ftypmif1", "HEIC"},
    Signature{4, "ftyp", "MP4"},
    Signature{0, "PK\3\4", "ZIP, DOCX, XLSX"},
    Signature{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS"},
    Signature{0, "Rar!\x1a\x07", "RAR"},
    Signature{0, "7z\xbc\xaf\x27\x1c", "7Z"},
    Signature{0, "GIF8", "GIF"},
    Signature{0, "II*\0"sv, "TIFF"},
    Signature{0, "MM\0*"sv, "TIFF"},
    Signature{8, "WEBP", "WEBP"},
    Signature{0, "BM", "BMP"},
    Signature{0, "{\\rtf", "RTF"},
    Signature{0, "MZ", "EXE"},
    Signature{0,
              "\x7f"
              "ELF",
              "ELF"},
    Signature{0, "<!DOCTYPE html", "HTML"},
    Signature{0, "<html", "HTML"},
    Signature{0, "<?xml", "XML"},
    Signature{0, "AT&TFORM", "DJVU"},
};

std::string name_of_other(std::string_view content) {
    for (const auto& other : others) {
        if (content.size() > other.at && content.substr(other.at).starts_with(other.octets)) return std::string(other.name);
    }
    return {};
}

Result<Form, Refusal> whole(Form form, bool is_whole) {
    if (!is_whole) return refuse(Refusal(Damaged{form}));
    return form;
}

}  // namespace

Result<Form, Refusal> recognise(std::string_view content) {
    if (content.empty()) return refuse(Refusal(Empty{}));
    if (content.starts_with("%PDF-")) return whole(Form::pdf, is_whole_pdf(content));
    if (content.starts_with("\xff\xd8\xff")) return whole(Form::jpeg, is_whole_jpeg(content));
    if (content.starts_with("\x89PNG\r\n\x1a\n")) return whole(Form::png, is_whole_png(content));
    return refuse(Refusal(NotAccepted{name_of_other(content)}));
}

Result<Checked, Refusal> check(std::string_view sent_name, std::string_view content, std::uint64_t limit) {
    if (content.size() > limit) return refuse(Refusal(TooLarge{limit}));
    auto name = clean_file_name(sent_name);
    if (!name) return refuse(Refusal(BadName{}));
    const auto form = recognise(content);
    if (!form) return refuse(form.error());
    const auto ending = extension(*name);
    if (ending.empty()) name = clean_file_name(*name + "." + std::string(extension_of(*form)));
    if (!ending.empty() && !may_end_with(*form, ending)) return refuse(Refusal(WrongExtension{ending, *form}));
    return Checked{*name, *form};
}

}  // namespace qaygi::documents
