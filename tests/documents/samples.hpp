#pragma once

// The smallest whole files of each form.

#include <boost/crc.hpp>
#include <string>

namespace qaygi::documents {

using namespace std::string_literals;

inline std::string small_pdf() {
    const std::string body = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
    return body + "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>\nstartxref\n" + std::to_string(body.size()) + "\n%%EOF\n";
}

inline std::string small_jpeg() {
    const std::string comment = "\xff\xfe\0\x06text"s, frame = "\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0"s, scan = "\xff\xda\0\x08\x01\x01\0\0\x3f\0"s;
    return "\xff\xd8"s + comment + frame + scan + "\x12\xff\0\x34\xff\xd0\x56"s + "\xff\xd9"s;
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

inline std::string small_png(std::uint32_t width = 1) {
    return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", four_octets(width) + four_octets(1) + "\x08\0\0\0\0"s) + chunk("IDAT", "\x78\x9c\x63\0\0\0\x02\0\x01"s) +
           chunk("IEND", "");
}

}  // namespace qaygi::documents
