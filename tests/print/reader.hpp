#pragma once

// Reads a PDF with programs that did not write it: poppler and qpdf.

#include <string>

namespace qaygi::print::test {

// A file of the given bytes, gone with the object.
class PdfFile {
public:
    explicit PdfFile(const std::string& bytes);
    ~PdfFile();
    PdfFile(const PdfFile&) = delete;
    std::string text() const;           // as a reader copies it, pages parted by \f
    std::string text_in_lines() const;  // with the columns side by side
    std::string fonts() const;          // a table: name, type, encoding, emb, sub, uni
    std::string information() const;    // title, pages, sizes
    std::string structure() const;      // the tree of tags
    std::string check() const;          // empty when the file is sound
    int pages() const;

private:
    std::string run(const std::string& program, const std::string& after = "-") const;
    std::string path_;
};

}  // namespace qaygi::print::test
