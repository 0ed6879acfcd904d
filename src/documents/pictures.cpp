#include <boost/crc.hpp>

#include "documents/content.hpp"

namespace qaygi::documents {
namespace {

unsigned octet(std::string_view content, std::size_t at) { return static_cast<unsigned char>(content[at]); }
std::uint32_t two(std::string_view content, std::size_t at) { return octet(content, at) << 8 | octet(content, at + 1); }
std::uint32_t four(std::string_view content, std::size_t at) { return two(content, at) << 16 | two(content, at + 2); }

// Markers of JPEG (ITU-T T.81, table B.1).
enum Marker : unsigned {
    sof0 = 0xC0,
    dht = 0xC4,
    jpg = 0xC8,
    dac = 0xCC,
    sof15 = 0xCF,
    rst0 = 0xD0,
    rst7 = 0xD7,
    soi = 0xD8,
    eoi = 0xD9,
    sos = 0xDA,
    tem = 0x01
};

bool begins_frame(unsigned marker) { return sof0 <= marker && marker <= sof15 && marker != dht && marker != jpg && marker != dac; }
bool stands_alone(unsigned marker) { return marker == tem || (rst0 <= marker && marker <= rst7); }

// A frame header names height, width and components, none of them zero.
bool names_a_picture(std::string_view segment) {
    return segment.size() >= 8 && two(segment, 3) != 0 && two(segment, 5) != 0 && octet(segment, 7) != 0 && segment.size() == 8u + 3u * octet(segment, 7);
}

// Where the coded data that begins here ends: at a marker that is neither a stuffed octet nor a restart.
std::size_t end_of_scan(std::string_view content, std::size_t at) {
    while ((at = content.find('\xff', at)) != content.npos && at + 1 < content.size()) {
        const unsigned next = octet(content, at + 1);
        if (next != 0 && next != 0xFF && !(rst0 <= next && next <= rst7)) return at;
        at += next == 0xFF ? 1 : 2;
    }
    return content.size();
}

}  // namespace

bool is_whole_jpeg(std::string_view content) {
    bool frame = false, scan = false;
    std::size_t at = 2;  // after the start of the image
    while (at + 1 < content.size() && octet(content, at) == 0xFF) {
        const unsigned marker = octet(content, at + 1);
        if (marker == 0xFF) {  // any number of these may stand before a marker
            ++at;
            continue;
        }
        if (marker == eoi) return frame && scan;
        at += 2;
        if (stands_alone(marker)) continue;
        if (marker == 0 || marker == soi || at + 2 > content.size()) return false;
        const std::size_t length = two(content, at);
        if (length < 2 || length > content.size() - at) return false;
        if (begins_frame(marker)) {
            if (!names_a_picture(content.substr(at, length))) return false;
            frame = true;
        }
        at += length;
        if (marker != sos) continue;
        if (!frame) return false;
        scan = true;
        at = end_of_scan(content, at);
    }
    return false;
}

bool is_whole_png(std::string_view content) {
    constexpr std::size_t signature = 8, around = 12;  // length, type and check sum of a chunk
    bool data = false;
    for (std::size_t at = signature; content.size() - at >= around;) {
        const std::size_t length = four(content, at);
        if (length > content.size() - at - around) return false;
        const auto checked = content.substr(at + 4, 4 + length);
        const auto type = checked.substr(0, 4);
        boost::crc_32_type sum;
        sum.process_bytes(checked.data(), checked.size());
        if (sum.checksum() != four(content, at + 8 + length)) return false;
        if (at == signature && (type != "IHDR" || length != 13 || four(checked, 4) == 0 || four(checked, 8) == 0)) return false;
        data = data || (type == "IDAT" && length > 0);
        if (type == "IEND") return data;
        at += around + length;
    }
    return false;
}

}  // namespace qaygi::documents
