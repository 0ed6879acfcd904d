#pragma once

// Reads what was printed with programs that did not write it: PDF with poppler and qpdf, docx and xlsx with LibreOffice.

#include <filesystem>
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
    std::string square_code() const;  // what a camera reads on the first page

private:
    std::string run(const std::string& program, const std::string& after = "-") const;
    std::string path_;
};

// Documents of an office program in a folder of their own, gone with the object.
class OfficeFiles {
public:
    OfficeFiles();
    ~OfficeFiles();
    OfficeFiles(const OfficeFiles&) = delete;
    void add(const std::string& name, const std::string& bytes) const;  // the name without its ending must be its own
    void convert() const;                                               // all of them, in one start of LibreOffice
    std::string html(const std::string& name) const;                    // what LibreOffice made of it
    std::string text(const std::string& name) const;                    // the words in it, one space between them
    static std::string packed(const std::string& bytes, const std::string& part);

private:
    std::filesystem::path folder_;
};

}  // namespace qaygi::print::test
