#include <tiffio.h>

#include <memory>

#include "documents/content.hpp"

namespace qaygi::documents {
namespace {

const Flaw damaged = Refusal(Damaged{Form::tiff});

// The library reads a file through these.
struct Source {
    std::string_view content;
    std::uint64_t at = 0;
};
Source& source(thandle_t handle) { return *static_cast<Source*>(handle); }

tmsize_t read(thandle_t handle, void* place, tmsize_t count) {
    Source& from = source(handle);
    if (count <= 0 || from.at >= from.content.size()) return 0;
    const auto copied = from.content.substr(from.at).copy(static_cast<char*>(place), static_cast<std::size_t>(count));
    from.at += copied;
    return static_cast<tmsize_t>(copied);
}
tmsize_t write(thandle_t, void*, tmsize_t) { return 0; }
toff_t seek(thandle_t handle, toff_t offset, int from) {
    Source& in = source(handle);
    in.at = offset + (from == SEEK_CUR ? in.at : from == SEEK_END ? in.content.size() : 0);
    return in.at;
}
int close(thandle_t) { return 0; }
toff_t size(thandle_t handle) { return source(handle).content.size(); }

// What the library would say on the error stream is said by the refusal.
const bool silenced = (TIFFSetErrorHandler(nullptr), TIFFSetWarningHandler(nullptr), true);

// Each strip or tile lies within the file.
bool lies_within(TIFF* file, std::uint64_t bytes) {
    const auto count = TIFFIsTiled(file) != 0 ? TIFFNumberOfTiles(file) : TIFFNumberOfStrips(file);
    if (count == 0 || count > bytes) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto offset = TIFFGetStrileOffset(file, i), length = TIFFGetStrileByteCount(file, i);
        if (offset == 0 || length == 0 || offset > bytes || length > bytes - offset) return false;
    }
    return true;
}

Flaw flaw_of_page(TIFF* file, std::uint64_t bytes) {
    std::uint32_t width = 0, height = 0;
    std::uint16_t packing = COMPRESSION_NONE;
    if (TIFFGetField(file, TIFFTAG_IMAGEWIDTH, &width) == 0 || TIFFGetField(file, TIFFTAG_IMAGELENGTH, &height) == 0 || width == 0 || height == 0)
        return damaged;
    if (std::uint64_t(width) * height > most_pixels) return Refusal(TooManyPixels{width, height, most_pixels});
    TIFFGetFieldDefaulted(file, TIFFTAG_COMPRESSION, &packing);
    if (TIFFIsCODECConfigured(packing) == 0 || !lies_within(file, bytes)) return damaged;
    return std::nullopt;
}

}  // namespace

Flaw flaw_of_tiff(std::string_view content) {
    Source from{content};
    // Nothing is mapped (m), and what the strips are is asked for when it is needed (O).
    const std::unique_ptr<TIFF, decltype(&TIFFClose)> file(TIFFClientOpen("", "rmO", &from, read, write, seek, close, size, nullptr, nullptr), TIFFClose);
    if (!file || !silenced) return damaged;
    for (int page = 1;; ++page) {
        if (page > most_pages) return Refusal(TooManyPages{most_pages});
        if (auto found = flaw_of_page(file.get(), content.size())) return found;
        if (TIFFLastDirectory(file.get()) != 0) break;
        if (TIFFReadDirectory(file.get()) == 0) return damaged;
    }
    if (auto other = also_is(content, content.size()); !other.empty()) return Refusal(TwoInOne{Form::tiff, std::move(other)});
    return std::nullopt;
}

}  // namespace qaygi::documents
