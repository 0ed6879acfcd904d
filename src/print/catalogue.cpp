#include "print/catalogue.hpp"

#include <charconv>

#include "base/fault.hpp"

namespace qaygi::print {
namespace {

std::size_t number_after(std::string_view text, std::string_view word, std::size_t from) {
    const std::size_t at = text.find(word, from);
    ensure(at != std::string_view::npos, "a PDF names its parts");
    std::size_t number = 0;
    const std::string_view rest = text.substr(text.find_first_of("0123456789", at + word.size()));
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number;
}

// An entry of the table is 20 bytes: ten digits of the place, then generation and state.
std::size_t place_of(std::string_view pdf, std::size_t table, std::size_t object) {
    const std::size_t first_entry = pdf.find("0000000000 65535 f", table);
    ensure(first_entry != std::string_view::npos, "a PDF has a cross-reference table");
    return number_after(pdf, "", first_entry + 20 * object);
}

}  // namespace

std::string with_complete_catalogue(std::string pdf, std::string_view language) {
    const std::size_t table = number_after(pdf, "startxref", pdf.rfind("startxref"));
    const std::size_t trailer = pdf.find("trailer", table);
    const std::size_t catalogue = number_after(pdf, "/Root", trailer);
    const std::size_t begin = place_of(pdf, table, catalogue);
    const std::size_t end = pdf.find("endobj", begin);
    ensure(end != std::string::npos, "an object of a PDF ends");
    std::string dictionary = pdf.substr(begin, end - begin);
    dictionary.insert(dictionary.rfind(">>"),
                      fmt::format("   /Lang ({})\n   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>\n", language));
    const std::size_t size = number_after(pdf, "/Size", trailer);
    const std::size_t information = number_after(pdf, "/Info", trailer);
    const std::size_t place = pdf.size();
    pdf += dictionary + "endobj\n";
    const std::size_t new_table = pdf.size();
    pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n   /Info {} 0 R\n   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n",
                       catalogue, place, size, catalogue, information, table, new_table);
    return pdf;
}

}  // namespace qaygi::print
