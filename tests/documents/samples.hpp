#pragma once

// The smallest whole files of each form.

#include <fmt/format.h>
#include <zip.h>
#include <zlib.h>

#include <boost/crc.hpp>
#include <string>
#include <vector>

namespace qaygi::documents {

using namespace std::string_literals;

// Objects 1, 2, … of a PDF with the table of where they stand; the first is the catalog.
inline std::string pdf_of(const std::vector<std::string>& objects) {
    std::string body = "%PDF-1.4\n", table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", body.size());
        body += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return body + table + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, body.size());
}

inline std::string stream(const std::string& entries, const std::string& octets) {
    return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", entries, octets.size(), octets);
}

// One page of A4 with a picture of so many pixels, as a scanner makes it.
inline std::string pdf_with_picture(int width, int height, const std::string& filter, const std::string& octets) {
    const std::string picture =
        fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter {}", width, height, filter);
    return pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
                   stream("", "595 0 0 842 0 0 cm /I Do"), stream(picture, octets)});
}

inline std::string small_pdf() {
    return pdf_of(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"});
}

inline std::string two_octets(unsigned number) { return {static_cast<char>(number >> 8), static_cast<char>(number)}; }

// A frame and scans of nearly nothing.
inline std::string small_jpeg(unsigned width = 1, unsigned height = 1, int scans = 1) {
    const std::string comment = "\xff\xfe\0\x06text"s, frame = "\xff\xc0\0\x0b\x08"s + two_octets(height) + two_octets(width) + "\x01\x01\x11\0"s,
                      scan = "\xff\xda\0\x08\x01\x01\0\0\x3f\0"s;
    std::string all = "\xff\xd8"s + comment + frame;
    for (int i = 0; i < scans; ++i) all += scan + "\x12\xff\0\x34\xff\xd0\x56"s;
    return all + "\xff\xd9"s;
}

inline std::string four_octets(std::uint32_t number) {
    std::string octets;
    for (const int shift : {24, 16, 8, 0}) octets += static_cast<char>(number >> shift & 0xff);
    return octets;
}

inline std::string chunk(const std::string& type, const std::string& data) {
    boost::crc_32_type sum;
    sum.process_bytes((type + data).data(), type.size() + data.size());
    return four_octets(static_cast<std::uint32_t>(data.size())) + type + data + four_octets(static_cast<std::uint32_t>(sum.checksum()));
}

inline std::string packed(const std::string& octets) {
    auto size = compressBound(octets.size());
    std::string all(size, '\0');
    compress2(reinterpret_cast<Bytef*>(all.data()), &size, reinterpret_cast<const Bytef*>(octets.data()), octets.size(), 9);
    return all.substr(0, size);
}

// Grey, one octet a pixel.
inline std::string png_header(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", four_octets(width) + four_octets(height) + "\x08\0\0\0\0"s);
}
inline std::string small_png(std::uint32_t width = 1) { return png_header(width, 1) + chunk("IDAT", packed(std::string(width + 1, '\0'))) + chunk("IEND", ""); }

// One page, its row stored as it is; the numbers have their smallest octet first.
inline std::string small_tiff(std::uint32_t width = 4, std::uint32_t height = 1, std::uint32_t strip_bytes = 4) {
    const auto little = [](std::uint32_t number, int octets) {
        std::string all;
        for (int i = 0; i < octets; ++i) all += static_cast<char>(number >> 8 * i);
        return all;
    };
    std::string directory;
    int entries = 0;
    const auto entry = [&](std::uint32_t tag, std::uint32_t value) {
        directory += little(tag, 2) + little(4, 2) + little(1, 4) + little(value, 4);
        ++entries;
    };
    entry(256, width), entry(257, height), entry(258, 8), entry(259, 1), entry(262, 1), entry(273, 8 + 2 + 9 * 12 + 4), entry(277, 1), entry(278, height),
        entry(279, strip_bytes);
    return "II*\0"s + little(8, 4) + little(static_cast<std::uint32_t>(entries), 2) + directory + little(0, 4) + "\1\2\3\4";
}

struct Entry {
    std::string name, content;
    bool stored = false;
};
inline std::string zip_of(const std::vector<Entry>& entries) {
    zip_source_t* place = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(place);
    zip_t* archive = zip_open_from_source(place, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content, stored] : entries) {
        const auto index = zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 9);
    }
    zip_close(archive);
    zip_stat_t facts;
    zip_source_stat(place, &facts);
    std::string all(facts.size, '\0');
    zip_source_open(place);
    zip_source_read(place, all.data(), all.size());
    zip_source_close(place);
    zip_source_free(place);
    return all;
}
inline std::string container_with(std::vector<Entry> more) {
    std::vector<Entry> entries{{"mimetype", "application/vnd.etsi.asic-e+zip", true}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zip_of(entries);
}
inline std::string small_container() { return container_with({{"emr.pdf", small_pdf()}, {"META-INF/signatures0.xml", "<signatures/>"}}); }

}  // namespace qaygi::documents
