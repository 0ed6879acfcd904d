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

Surface stencil_of(const Squares& squares) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, squares.side, squares.side), cairo_surface_destroy);
    require(cairo_surface_status(surface.get()));
    unsigned char* pixels = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int row = 0; row < squares.side; ++row)
        for (int column = 0; column < squares.side; ++column)
            pixels[row * stride + column] = squares.dark[static_cast<std::size_t>(row * squares.side + column)] ? 0xFF : 0;
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

std::string png(const Squares& squares, int pixels) {
    const int side = (squares.side + 2 * quiet_squares) * pixels;
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side), cairo_surface_destroy);
    {
        const Pen pen(cairo_create(surface.get()), cairo_destroy);
        cairo_set_source_rgb(pen.get(), 1, 1, 1);
        cairo_paint(pen.get());
        cairo_set_source_rgb(pen.get(), 0, 0, 0);
        cairo_scale(pen.get(), pixels, pixels);
        const Surface stencil = stencil_of(squares);
        const std::unique_ptr<cairo_pattern_t, decltype(&cairo_pattern_destroy)> dark(cairo_pattern_create_for_surface(stencil.get()), cairo_pattern_destroy);
        cairo_pattern_set_filter(dark.get(), CAIRO_FILTER_NEAREST);
        cairo_matrix_t to_squares;
        cairo_matrix_init_translate(&to_squares, -quiet_squares, -quiet_squares);
        cairo_pattern_set_matrix(dark.get(), &to_squares);
        cairo_mask(pen.get(), dark.get());
    }
    std::string bytes;
    require(cairo_surface_write_to_png_stream(surface.get(), append, &bytes));
    return bytes;
}

}  // namespace qaygi::print
