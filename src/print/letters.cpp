#include "print/letters.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "base/fault.hpp"

#ifdef __SANITIZE_ADDRESS__
// fontconfig keeps distances instead of pointers, so what it still holds looks lost.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
#endif

namespace qaygi::print {
namespace {

constexpr const char* font_files[] = {"/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf",
                                      "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"};
constexpr const char* family = "Roboto";
constexpr int most_marks_on_a_letter = 2;

using Fonts = std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)>;

Fonts read_fonts() {
    Fonts fonts(FcConfigCreate(), FcConfigDestroy);
    for (const char* file : font_files) {
        if (!FcConfigAppFontAddFile(fonts.get(), reinterpret_cast<const FcChar8*>(file)))
            throw Fault(fmt::format("the font {} cannot be read; install fonts-roboto-unhinted", file));
    }
    return fonts;
}

template <class Object>
std::shared_ptr<Object> owned(Object* object) {
    return std::shared_ptr<Object>(object, g_object_unref);
}

std::shared_ptr<PangoContext> make_context() {
    static const Fonts fonts = read_fonts();
    auto map = owned(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), fonts.get());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
    auto context = owned(pango_font_map_create_context(map.get()));
    pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
    // Places of letters do not depend on a screen's pixels.
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context;
}

// A font map belongs to one thread; it keeps the fonts open for the next document of that thread.
PangoContext* context_of_this_thread() {
    thread_local const std::shared_ptr<PangoContext> context = make_context();
    return context.get();
}

bool is_mark(GUnicodeType type) { return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK; }

Shaped shaped(std::shared_ptr<PangoLayout> layout) {
    Shaped result{std::move(layout), {}};
    for (GSList* node = pango_layout_get_lines_readonly(result.layout.get()); node; node = node->next)
        result.lines.push_back(static_cast<PangoLayoutLine*>(node->data));
    return result;
}

}  // namespace

double width_of(PangoLayoutLine* line) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

std::string harmless(std::string_view text) {
    const std::unique_ptr<char, decltype(&g_free)> valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), g_free);
    std::string result;
    int marks = 0;
    for (const char* at = valid.get(); *at; at = g_utf8_next_char(at)) {
        const gunichar letter = g_utf8_get_char(at);
        const GUnicodeType type = g_unichar_type(letter);
        marks = is_mark(type) ? marks + 1 : 0;
        if (letter == '\n' || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
            result += '\n';
        else if (letter == '\t')
            result += ' ';
        else if (type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && marks <= most_marks_on_a_letter)
            result.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    }
    return result;
}

std::shared_ptr<PangoLayout> Letters::layout(std::string_view text, Type type, double width) {
    const std::string drawn = harmless(text);
    auto layout = owned(pango_layout_new(context_of_this_thread()));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
    pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    // A number broken into two lines gets no hyphen that is not its own.
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(layout.get(), drawn.data(), static_cast<int>(drawn.size()));
    return layout;
}

Shaped Letters::lines(const std::string& text, Type type, double width) {
    const auto [place, is_new] = known_.try_emplace({text, type, width});
    if (is_new) place->second = shaped(layout(text, type, width));
    return place->second;
}

Shaped Letters::one_line(const std::string& text, Type type, double width) {
    auto cut = layout(text, type, width);
    pango_layout_set_single_paragraph_mode(cut.get(), TRUE);
    pango_layout_set_ellipsize(cut.get(), PANGO_ELLIPSIZE_END);
    return shaped(std::move(cut));
}

}  // namespace qaygi::print
