#include "fund/screens/marking.hpp"

#include "base/text.hpp"
#include "schedule/screens/places.hpp"
#include "web/components.hpp"

namespace qaygi::fund {

namespace {

constexpr std::size_t longest_mark = 300;
// A browser sends every input of a form: in a longer schedule a mark is only ticked, and the words of the return say what is meant.
constexpr std::size_t most_lines_with_words = 25;

std::string remark_of(const std::string& place) { return "remark." + place; }

bool ticked(const web::Fields& fields, const std::string& place) { return !fields.typed("mark." + place).empty(); }

TextKey label_of(const schedule::Place& place) {
    if (place.part == schedule::Place::Part::amount) return "fund.mark_amount"_text;
    return place.part == schedule::Place::Part::person && place.field.empty() ? "fund.mark_person"_text : "fund.mark"_text;
}

web::Html words_input(const Language& say, const web::Fields& fields, const std::string& name, const std::string& place) {
    const auto error = fields.error(name, say);
    return web::html(
        R"({}<input class="govuk-input qaygi-mark-remark" type="text" id="{}" name="{}" value="{}" maxlength="{}" form="return-form" aria-label="{}" autocomplete="off">)",
        error.empty() ? web::Html() : web::html(R"(<span class="govuk-error-message" id="{}-error">{}</span>)", name, error), name, name, fields.typed(name),
        longest_mark, say("fund.mark_remark"_text, {place}));
}

}  // namespace

schedule::Beside marking(const Language& say, const schedule::Content& content, const web::Fields& fields) {
    return [&](const schedule::Place& place) {
        const auto at = written(place);
        const auto name = place_in_words(say, content, place);
        return web::html(
            R"(<span class="qaygi-mark"><label><input type="checkbox" name="mark.{}" value="1" form="return-form"{}> {}<span class="govuk-visually-hidden"> {}</span></label>{}</span>)",
            at, ticked(fields, at) ? " checked" : "", say(label_of(place)), name,
            content.lines.size() > most_lines_with_words ? web::Html() : words_input(say, fields, remark_of(at), name));
    };
}

std::vector<schedule::Mark> read_marks(web::Fields& fields, const web::Form& form) {
    constexpr std::string_view prefix = "mark.";
    std::vector<schedule::Mark> marks;
    for (const auto& [name, value] : form.fields()) {
        if (!name.starts_with(prefix)) continue;
        const auto at = name.substr(prefix.size());
        const auto remark = fields.optional(remark_of(at), [](std::string_view typed) { return read_prose(typed, longest_mark); });
        if (const auto place = schedule::read_place(at)) marks.push_back({*place, remark.value_or("")});
    }
    return marks;
}

}  // namespace qaygi::fund
