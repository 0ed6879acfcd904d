#include "print/square_code.hpp"

#include <cairo.h>
#include <qrencode.h>

#include <memory>

#include "base/fault.hpp"
#include "print/drawing.hpp"

namespace qaygi::print {

Squares squares_of(std::string_view text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M), QRcode_free);
    ensure(code != nullptr, "a square code holds its text");
    Squares squares{code->width, {}};
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t i = 0; i < count; ++i) squares.dark.push_back(code->data[i] & 1);
    return squares;
}

std::vector<std::pair<int, int>> dark_runs(const Squares& squares, int row) {
    std::vector<std::pair<int, int>> runs;
    for (int column = 0; column < squares.side; ++column) {
        if (!squares.dark[static_cast<std::size_t>(row * squares.side + column)]) continue;
        if (!runs.empty() && runs.back().first + runs.back().second == column)
            ++runs.back().second;
        else
            runs.emplace_back(column, 1);
    }
    return runs;
}

std::string png(const Squares& squares, int pixels) {
    const int side = (squares.side + 2 * quiet_squares) * pixels;
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side), cairo_surface_destroy);
    {
        const Pen pen(cairo_create(surface.get()), cairo_destroy);
        cairo_set_antialias(pen.get(), CAIRO_ANTIALIAS_NONE);
        cairo_set_source_rgb(pen.get(), 1, 1, 1);
        cairo_paint(pen.get());
        cairo_set_source_rgb(pen.get(), 0, 0, 0);
        for (int row = 0; row < squares.side; ++row)
            for (const auto& [begin, length] : dark_runs(squares, row))
                cairo_rectangle(pen.get(), (quiet_squares + begin) * pixels, (quiet_squares + row) * pixels, length * pixels, pixels);
        cairo_fill(pen.get());
    }
    std::string bytes;
    require(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

}  // namespace qaygi::print
