#include <zlib.h>

#include <array>
#include <boost/crc.hpp>

#include "base/fault.hpp"
#include "documents/content.hpp"
#include "documents/octets.hpp"

namespace qaygi::documents {
namespace {

const Flaw damaged = Refusal(Damaged{Form::png});

// Unpacks what comes in pieces and throws it away: only how much it is matters.
class Unpacking {
public:
    explicit Unpacking(std::uint64_t most) : most_(most) { ensure(inflateInit(&stream_) == Z_OK, "zlib begins"); }
    ~Unpacking() { inflateEnd(&stream_); }
    Unpacking(const Unpacking&) = delete;

    // False when it is broken or too much.
    bool take(std::string_view packed) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
        while (!ended_ && (stream_.avail_in > 0 || stream_.avail_out == 0)) {
            stream_.next_out = space_.data();
            stream_.avail_out = static_cast<uInt>(space_.size());
            const int state = inflate(&stream_, Z_NO_FLUSH);
            if (state == Z_BUF_ERROR) break;
            if (state != Z_OK && state != Z_STREAM_END) return false;
            ended_ = state == Z_STREAM_END;
            if (too_much()) return false;
        }
        return true;
    }
    bool ended() const { return ended_; }
    std::uint64_t unpacked() const { return stream_.total_out; }
    bool too_much() const { return unpacked() > most_; }

private:
    std::uint64_t most_;
    z_stream stream_{};
    std::array<Bytef, 32 * 1024> space_;
    bool ended_ = false;
};

// Octets of all rows: each is preceded by the octet of its filter. An interlaced picture (seven passes over it) has a few more rows.
std::uint64_t octets_of_rows(std::uint64_t width, std::uint64_t height, std::uint64_t bits, bool interlaced) {
    return height * ((width * bits + 7) / 8 + 1) + (interlaced ? 4 * (height + width + 8) : 0);
}

// Bits of a pixel by its colour type, 0 for one that does not exist (ISO 15948, table 11.1).
unsigned bits_of_pixel(unsigned depth, unsigned colours) {
    constexpr std::array<unsigned, 7> channels{1, 0, 3, 1, 2, 0, 4};
    return colours < channels.size() ? depth * channels[colours] : 0;
}

class Chunks {
public:
    explicit Chunks(std::string_view content) : content_(content) {}

    Flaw flaw() {
        constexpr std::size_t signature = 8, around = 12;  // length, type and check sum of a chunk
        for (std::size_t at = signature; content_.size() >= at + around;) {
            const std::size_t length = four(content_, at);
            if (length > content_.size() - at - around) return damaged;
            const auto checked = content_.substr(at + 4, 4 + length);
            boost::crc_32_type sum;
            sum.process_bytes(checked.data(), checked.size());
            if (sum.checksum() != four(content_, at + 8 + length)) return damaged;
            at += around + length;
            if (checked.starts_with("IEND")) return at_end(at);
            if (auto found = flaw_of_chunk(checked.substr(0, 4), checked.substr(4))) return found;
        }
        return damaged;
    }

private:
    Flaw flaw_of_chunk(std::string_view type, std::string_view data) {
        if ((type == "IHDR") == rows_.has_value()) return damaged;  // the first chunk, and no other
        if (type == "IHDR") return flaw_of_header(data);
        if (type == "IDAT") return flaw_of_rows(data);
        if (type == "iCCP" || type == "zTXt") return flaw_of_note(data, data.find('\0'));
        if (type == "iTXt" && data.find('\0') + 1 < data.size() && data[data.find('\0') + 1] == 1) return flaw_of_international_note(data);
        return std::nullopt;
    }

    Flaw flaw_of_header(std::string_view data) {
        if (data.size() != 13) return damaged;
        const std::uint64_t width = four(data, 0), height = four(data, 4);
        const unsigned bits = bits_of_pixel(octet(data, 8), octet(data, 9));
        if (width == 0 || height == 0 || bits == 0 || bits > 64) return damaged;
        if (width > most_pixels || height > most_pixels || width * height > most_pixels) return Refusal(TooManyPixels{width, height, most_pixels});
        rows_.emplace(octets_of_rows(width, height, bits, octet(data, 12) != 0));
        return std::nullopt;
    }

    Flaw flaw_of_rows(std::string_view data) {
        if (rows_->take(data)) return std::nullopt;
        return rows_->too_much() ? Refusal(UnpacksTooMuch{}) : Refusal(Damaged{Form::png});
    }

    // A name, an octet for the way of packing, and what is packed.
    static Flaw flaw_of_note(std::string_view data, std::size_t name_end) {
        if (name_end == data.npos) return damaged;
        Unpacking note(most_unpacked_note);
        if (!note.take(data.substr(std::min(name_end + 2, data.size()))) && note.too_much()) return Refusal(UnpacksTooMuch{});
        return std::nullopt;
    }

    // Between the name and what is packed stand two octets and two more words.
    static Flaw flaw_of_international_note(std::string_view data) {
        auto end = data.find('\0', std::min(data.find('\0') + 3, data.size()));
        if (end != data.npos) end = data.find('\0', end + 1);
        return end == data.npos ? damaged : flaw_of_note(data, end - 1);
    }

    Flaw at_end(std::size_t end) const {
        if (!rows_ || !rows_->ended() || rows_->unpacked() == 0) return damaged;
        if (auto other = also_is(content_, end); !other.empty()) return Refusal(TwoInOne{Form::png, std::move(other)});
        return std::nullopt;
    }

    std::string_view content_;
    std::optional<Unpacking> rows_;
};

}  // namespace

Flaw flaw_of_png(std::string_view content) { return Chunks(content).flaw(); }

}  // namespace qaygi::documents
