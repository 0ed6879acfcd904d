#include "print/reader.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/fault.hpp"

namespace qaygi::print::test {

PdfFile::PdfFile(const std::string& bytes) : path_((std::filesystem::temp_directory_path() / "qaygi-print-XXXXXX").string()) {
    const int descriptor = mkstemp(path_.data());
    ensure(descriptor >= 0, "a temporary file can be made");
    close(descriptor);
    std::ofstream(path_, std::ios::binary) << bytes;
}

PdfFile::~PdfFile() { std::filesystem::remove(path_); }

std::string PdfFile::run(const std::string& program, const std::string& after) const {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((program + " " + path_ + " " + after + " 2>&1").c_str(), "r"), pclose);
    ensure(pipe != nullptr, "a program can be started");
    std::string output;
    std::array<char, 4096> part;
    while (const std::size_t length = fread(part.data(), 1, part.size(), pipe.get())) output.append(part.data(), length);
    return output;
}

std::string PdfFile::text() const { return run("pdftotext"); }
std::string PdfFile::text_in_lines() const { return run("pdftotext -layout"); }
std::string PdfFile::fonts() const { return run("pdffonts", ""); }
std::string PdfFile::information() const { return run("pdfinfo", ""); }
std::string PdfFile::structure() const { return run("pdfinfo -struct-text", ""); }
std::string PdfFile::check() const { return run("qpdf --check", ">/dev/null && exit 0; echo unsound"); }

int PdfFile::pages() const {
    const std::string all = information();
    return std::stoi(all.substr(all.find("Pages:") + 6));
}

}  // namespace qaygi::print::test
