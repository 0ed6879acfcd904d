#include "print/pdf.hpp"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "print/catalogue.hpp"
#include "print/drawing.hpp"
#include "print/sheet.hpp"

namespace qaygi::print {
namespace {

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
    void operator()(const Code& code) const {
        cairo_set_source_rgb(pen, 0, 0, 0);
        const double step = code.side / (code.squares.side + 2 * quiet_squares);
        const Surface stencil = stencil_of(code.squares);
        cairo_save(pen);
        cairo_translate(pen, code.x + quiet_squares * step, code.y + quiet_squares * step);
        cairo_scale(pen, step, step);
        const std::unique_ptr<cairo_pattern_t, decltype(&cairo_pattern_destroy)> dark(cairo_pattern_create_for_surface(stencil.get()), cairo_pattern_destroy);
        cairo_pattern_set_filter(dark.get(), CAIRO_FILTER_NEAREST);
        cairo_mask(pen, dark.get());
        cairo_restore(pen);
    }
    void operator()(const Begin& begin) const { cairo_tag_begin(pen, begin.tag, nullptr); }
    void operator()(const End& end) const { cairo_tag_end(pen, end.tag); }
};

void describe(cairo_surface_t* surface, const Document& document) {
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, harmless(document.title).c_str());
    const std::string written = written_at(document);
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
