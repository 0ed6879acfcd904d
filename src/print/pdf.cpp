#include "print/pdf.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "base/fault.hpp"
#include "print/catalogue.hpp"
#include "print/sheet.hpp"

namespace qaygi::print {
namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Pen = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) noexcept try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
} catch (const std::exception&) {
    return CAIRO_STATUS_NO_MEMORY;
}

void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw Fault(fmt::format("a page cannot be drawn: {}", cairo_status_to_string(status)));
}

struct Drawn {
    cairo_t* pen;
    void operator()(const Line& line) const {
        cairo_set_source_rgb(pen, line.grey, line.grey, line.grey);
        cairo_move_to(pen, line.x, line.baseline);
        pango_cairo_show_layout_line(pen, line.text.lines[line.number]);
    }
    void operator()(const Box& box) const {
        cairo_set_source_rgb(pen, box.grey, box.grey, box.grey);
        cairo_rectangle(pen, box.x, box.y, box.width, box.height);
        cairo_fill(pen);
    }
    void operator()(const Begin& begin) const { cairo_tag_begin(pen, begin.tag, nullptr); }
    void operator()(const End& end) const { cairo_tag_end(pen, end.tag); }
};

// 2026-11-20T06:42:07Z
std::string iso_instant(Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), time.hours().count(), time.minutes().count(), time.seconds().count());
}

void describe(cairo_surface_t* surface, const Document& document) {
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, harmless(document.title).c_str());
    const std::string written = iso_instant(document.written);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, written.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, written.c_str());
}

}  // namespace

std::string pdf(const Document& document) {
    const Size size = document.landscape ? landscape : portrait;
    Letters letters;
    const std::vector<Page> pages = compose(document, letters, size);
    std::string bytes;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, size.width, size.height), cairo_surface_destroy);
    describe(surface.get(), document);
    const Pen pen(cairo_create(surface.get()), cairo_destroy);
    for (const Page& page : pages) {
        for (const Mark& mark : page) std::visit(Drawn{pen.get()}, mark);
        cairo_show_page(pen.get());
    }
    require(cairo_status(pen.get()));
    cairo_surface_finish(surface.get());
    require(cairo_surface_status(surface.get()));
    return with_complete_catalogue(std::move(bytes), document.say.tag());
}

}  // namespace qaygi::print
