#include "documents/picture.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <poppler.h>

#include <algorithm>
#include <memory>

namespace qaygi::documents {
namespace {

template <class Object>
struct Unreference {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unreference<Object>>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

struct Size {
    int width, height;
};

// No larger than the side, and no larger than it is.
Size within_side(double width, double height) {
    const double scale = std::min(1.0, picture_side / std::max(width, height));
    return {std::max(1, static_cast<int>(width * scale)), std::max(1, static_cast<int>(height * scale))};
}

std::optional<std::string> jpeg_of(GdkPixbuf* picture) {
    gchar* octets = nullptr;
    gsize count = 0;
    if (gdk_pixbuf_save_to_buffer(picture, &octets, &count, "jpeg", nullptr, "quality", "80", nullptr) == 0) return std::nullopt;
    const std::unique_ptr<gchar, decltype(&g_free)> owned(octets, g_free);
    return std::string(octets, count);
}

// A pixel of the surface is one number of blue, green and red from its lowest octet up; one of the picture is red, green and blue.
Owned<GdkPixbuf> drawn_on(cairo_surface_t* surface, Size size) {
    Owned<GdkPixbuf> picture(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, size.width, size.height));
    cairo_surface_flush(surface);
    for (int row = 0; row < size.height; ++row) {
        const auto* from = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface) + row * cairo_image_surface_get_stride(surface));
        guchar* to = gdk_pixbuf_get_pixels(picture.get()) + row * gdk_pixbuf_get_rowstride(picture.get());
        for (int column = 0; column < size.width; ++column, ++from)
            for (const int shift : {16, 8, 0}) *to++ = static_cast<guchar>(*from >> shift);
    }
    return picture;
}

std::optional<std::string> first_page(std::string_view content) {
    const std::unique_ptr<GBytes, decltype(&g_bytes_unref)> bytes(g_bytes_new_static(content.data(), content.size()), g_bytes_unref);
    const Owned<PopplerDocument> document(poppler_document_new_from_bytes(bytes.get(), nullptr, nullptr));
    const Owned<PopplerPage> page(document ? poppler_document_get_page(document.get(), 0) : nullptr);
    if (!page) return std::nullopt;
    double width = 0, height = 0;
    poppler_page_get_size(page.get(), &width, &height);
    if (!(width >= 1 && height >= 1)) return std::nullopt;
    const Size size = within_side(width, height);
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height), cairo_surface_destroy);
    {
        const Context context(cairo_create(surface.get()), cairo_destroy);
        cairo_set_source_rgb(context.get(), 1, 1, 1);
        cairo_paint(context.get());
        cairo_scale(context.get(), size.width / width, size.height / height);
        poppler_page_render(page.get(), context.get());
    }
    const auto picture = drawn_on(surface.get(), size);
    return jpeg_of(picture.get());
}

// The library asks for the size once it knows that of the whole: a JPEG is then decoded smaller.
void ask_for_less(GdkPixbufLoader* loader, int width, int height, gpointer) {
    const Size size = within_side(width, height);
    gdk_pixbuf_loader_set_size(loader, size.width, size.height);
}

std::optional<std::string> smaller(std::string_view content) {
    const Owned<GdkPixbufLoader> loader(gdk_pixbuf_loader_new());
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(ask_for_less), nullptr);
    const bool read = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<const guchar*>(content.data()), content.size(), nullptr) != 0;
    const bool whole = gdk_pixbuf_loader_close(loader.get(), nullptr) != 0;
    GdkPixbuf* loaded = read && whole ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
    if (loaded == nullptr) return std::nullopt;
    const Owned<GdkPixbuf> upright(gdk_pixbuf_apply_embedded_orientation(loaded));
    return jpeg_of(upright.get());
}

}  // namespace

std::optional<std::string> picture_of(Form form, std::string_view content) {
    if (form == Form::asice) return std::nullopt;
    return form == Form::pdf ? first_page(content) : smaller(content);
}

}  // namespace qaygi::documents
