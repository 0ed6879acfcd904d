#include "documents/content.hpp"
#include "documents/octets.hpp"

namespace qaygi::documents {
namespace {

// Markers of JPEG (ITU-T T.81, table B.1).
enum Marker : unsigned {
    tem = 0x01,
    sof0 = 0xC0,
    dht = 0xC4,
    jpg = 0xC8,
    dac = 0xCC,
    sof15 = 0xCF,
    rst0 = 0xD0,
    rst7 = 0xD7,
    soi = 0xD8,
    eoi = 0xD9,
    sos = 0xDA
};

bool begins_frame(unsigned marker) { return sof0 <= marker && marker <= sof15 && marker != dht && marker != jpg && marker != dac; }
bool stands_alone(unsigned marker) { return marker == tem || (rst0 <= marker && marker <= rst7); }

// Where the coded data that begins here ends: at a marker that is neither a stuffed octet nor a restart.
std::size_t end_of_scan(std::string_view content, std::size_t at) {
    while ((at = content.find('\xff', at)) != content.npos && at + 1 < content.size()) {
        const unsigned next = octet(content, at + 1);
        if (next != 0 && next != 0xFF && !(rst0 <= next && next <= rst7)) return at;
        at += next == 0xFF ? 1 : 2;
    }
    return content.size();
}

const Flaw damaged = Refusal(Damaged{Form::jpeg});

// One walk over the segments of a picture.
class Walk {
public:
    explicit Walk(std::string_view content) : content_(content) {}

    Flaw flaw() {
        while (at_ + 1 < content_.size() && octet(content_, at_) == 0xFF) {
            const unsigned marker = octet(content_, at_ + 1);
            at_ += marker == 0xFF ? 1 : 2;  // any number of these may stand before a marker
            if (marker == 0xFF || stands_alone(marker)) continue;
            if (marker == eoi) return at_end();
            if (marker == 0 || marker == soi) return damaged;
            if (auto found = flaw_of_segment(marker)) return found;
        }
        return damaged;
    }

private:
    Flaw at_end() const {
        if (!frame_ || scans_ == 0) return damaged;
        if (auto other = also_is(content_, at_); !other.empty()) return Refusal(TwoInOne{Form::jpeg, std::move(other)});
        return std::nullopt;
    }

    Flaw flaw_of_segment(unsigned marker) {
        if (at_ + 2 > content_.size()) return damaged;
        const std::size_t length = two(content_, at_);
        if (length < 2 || length > content_.size() - at_) return damaged;
        const auto segment = content_.substr(at_, length);
        at_ += length;
        if (begins_frame(marker)) return flaw_of_frame(segment);
        if (marker != sos) return std::nullopt;
        if (!frame_) return damaged;
        if (++scans_ > most_scans) return Refusal(TooManyScans{most_scans});
        at_ = end_of_scan(content_, at_);
        return std::nullopt;
    }

    // A frame header names height, width and components, none of them zero.
    Flaw flaw_of_frame(std::string_view segment) {
        if (segment.size() < 8 || octet(segment, 7) == 0 || segment.size() != 8u + 3u * octet(segment, 7)) return damaged;
        const std::uint64_t height = two(segment, 3), width = two(segment, 5);
        if (height == 0 || width == 0) return damaged;
        if (width * height > most_pixels) return Refusal(TooManyPixels{width, height, most_pixels});
        frame_ = true;
        return std::nullopt;
    }

    std::string_view content_;
    std::size_t at_ = 2;  // after the start of the image
    bool frame_ = false;
    int scans_ = 0;
};

}  // namespace

Flaw flaw_of_jpeg(std::string_view content) { return Walk(content).flaw(); }

}  // namespace qaygi::documents
