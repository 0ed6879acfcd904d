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

struct Beginning {
    std::string_view octets;
    Form form;
    Flaw (*flaw)(std::string_view content);
};
constexpr std::array accepted{
    Beginning{"%PDF-", Form::pdf, flaw_of_pdf},     Beginning{"\xff\xd8\xff", Form::jpeg, flaw_of_jpeg}, Beginning{"\x89PNG\r\n\x1a\n", Form::png, flaw_of_png},
    Beginning{"II*\0"sv, Form::tiff, flaw_of_tiff}, Beginning{"MM\0*"sv, Form::tiff, flaw_of_tiff},
};

// The name and the whole content of the first entry, stored as they are, stand at fixed places.
bool begins_as_container(std::string_view content) {
    return content.starts_with("PK\3\4") && content.size() > 38 && content.substr(30).starts_with("mimetypeapplication/vnd.etsi.asic-e+zip");
}

Result<Form, Refusal> without(Flaw flaw, Form form) {
    if (flaw) return refuse(*std::move(flaw));
    return form;
}

}  // namespace

Result<Form, Refusal> recognise(std::string_view content) {
    if (content.empty()) return refuse(Refusal(Empty{}));
    for (const auto& each : accepted) {
        if (content.starts_with(each.octets)) return without(each.flaw(content), each.form);
    }
    if (begins_as_container(content)) return without(flaw_of_container(content), Form::asice);
    return refuse(Refusal(NotAccepted{name_of_other(content)}));
}

Result<Checked, Refusal> check(std::string_view sent_name, std::string_view content, std::uint64_t limit) {
    if (content.size() > limit) return refuse(Refusal(TooLarge{limit}));
    auto name = read_file_name(sent_name);
    if (!name) return refuse(name.error());
    const auto form = recognise(content);
    if (!form) return refuse(form.error());
    const auto ending = extension(*name);
    if (ending.empty()) name = with_ending(*name, *form);
    if (!ending.empty() && !may_end_with(*form, ending)) return refuse(Refusal(WrongExtension{ending, *form}));
    return Checked{*std::move(name), *form};
}

}  // namespace qaygi::documents
