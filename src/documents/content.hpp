#pragma once

// What a file is, told by its content alone: by how it begins, and by whether the parts it is made of follow one another to its end.
// Nothing is drawn here and no pixel is decoded. Memory stays small whatever a file says of itself; the inside of a PDF, which cannot be read
// that way, is looked into by a process of its own (pdf_inside.hpp).

#include <string_view>

#include "base/result.hpp"
#include "documents/refusal.hpp"

namespace qaygi::documents {

constexpr std::uint64_t most_pixels = 80'000'000;                 // of one picture or page; A3 at 600 dots an inch has 70 million
constexpr std::uint64_t most_unpacked = 256ULL * 1024 * 1024;     // octets that a file may become when it is unpacked
constexpr std::uint64_t most_unpacked_note = 4ULL * 1024 * 1024;  // octets of a packed remark or colour profile inside a picture
constexpr int most_scans = 100;                                   // in which a JPEG may be refined: each costs a look at the whole picture
constexpr int most_pages = 1000;                                  // of a TIFF or a PDF
constexpr int most_entries = 1000;                                // of a container

// The form, or why it is not taken.
Result<Form, Refusal> recognise(std::string_view content);

struct Checked {
    std::string name;  // cleaned, with the ending of its form
    Form form;
};
// limit: octets.
Result<Checked, Refusal> check(std::string_view sent_name, std::string_view content, std::uint64_t limit);

// Why a file that begins as one of its form is none that can be taken.
Flaw flaw_of_pdf(std::string_view content);
Flaw flaw_of_jpeg(std::string_view content);
Flaw flaw_of_png(std::string_view content);
Flaw flaw_of_tiff(std::string_view content);
Flaw flaw_of_container(std::string_view content);
// The name of another format that the same octets are, too, for a program that looks elsewhere than at the beginning; empty when there is none.
// end: where the file of the form ends.
std::string also_is(std::string_view content, std::size_t end);

}  // namespace qaygi::documents
