#include "print/reader.hpp"

#include <unistd.h>
#include <zip.h>

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

namespace {

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>&1").c_str(), "r"), pclose);
    ensure(pipe != nullptr, "a program can be started");
    std::string output;
    std::array<char, 4096> part;
    while (const std::size_t length = fread(part.data(), 1, part.size(), pipe.get())) output.append(part.data(), length);
    return output;
}

// Letters of what a browser would show: elements become spaces, entities letters, and spaces one.
std::string words_of(const std::string& html) {
    constexpr std::pair<std::string_view, std::string_view> entities[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&nbsp;", "\u00a0"}, {"&amp;", "&"}};
    std::string words;
    for (std::size_t at = html.find("<body"); at < html.size();) {
        const auto entity = std::ranges::find_if(entities, [&](const auto& each) { return html.compare(at, each.first.size(), each.first) == 0; });
        if (html[at] == '<') {
            at = html.find('>', at) + 1;
            words += ' ';
        } else if (entity != std::end(entities)) {
            words += entity->second;
            at += entity->first.size();
        } else {
            words += html[at++];
        }
    }
    std::string result = " ";
    for (const char letter : words) {
        const bool is_space = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
        if (!is_space || result.back() != ' ') result += is_space ? ' ' : letter;
    }
    return result + ' ';
}

}  // namespace

std::string PdfFile::run(const std::string& program, const std::string& after) const { return output_of(program + " " + path_ + " " + after); }

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

std::string PdfFile::square_code() const { return run("pdftoppm -r 150 -png -singlefile", "| zbarimg --nodbus --quiet --raw - 2>/dev/null; :"); }

OfficeFiles::OfficeFiles() {
    std::string name = (std::filesystem::temp_directory_path() / "qaygi-office-XXXXXX").string();
    ensure(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
    folder_ = name;
}

OfficeFiles::~OfficeFiles() { std::filesystem::remove_all(folder_); }

void OfficeFiles::add(const std::string& name, const std::string& bytes) const { std::ofstream(folder_ / name, std::ios::binary) << bytes; }

void OfficeFiles::convert() const {
    const std::string folder = folder_.string();
    const std::string said = output_of("soffice -env:UserInstallation=file://" + folder + "/profile --headless --convert-to html --outdir " + folder + " " +
                                       folder + "/*.docx " + folder + "/*.xlsx");
    for (const auto& file : std::filesystem::directory_iterator(folder_))
        if (const auto ending = file.path().extension();
            (ending == ".docx" || ending == ".xlsx") && !std::filesystem::exists(file.path().parent_path() / (file.path().stem().string() + ".html")))
            throw Fault("LibreOffice did not read " + file.path().string() + ": " + said);
}

std::string OfficeFiles::html(const std::string& name) const {
    std::ifstream file(folder_ / (name + ".html"), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string OfficeFiles::text(const std::string& name) const { return words_of(html(name)); }

std::string OfficeFiles::packed(const std::string& bytes, const std::string& part) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr), zip_discard);
    ensure(archive != nullptr, "it is a zip");
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(archive.get(), part.c_str(), 0), zip_fclose);
    if (!file) return "";
    std::string content;
    std::array<char, 4096> some;
    while (const zip_int64_t length = zip_fread(file.get(), some.data(), some.size())) content.append(some.data(), static_cast<std::size_t>(length));
    return content;
}

}  // namespace qaygi::print::test
