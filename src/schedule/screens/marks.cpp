#include "schedule/screens/marks.hpp"

#include "schedule/screens/places.hpp"

namespace qaygi::schedule {

namespace {

using Part = Place::Part;

// Where the working page has the input.
std::string address_of(const Draft& copy, const std::optional<Place>& place) {
    if (!place) return address(copy.key, "#insured");
    const std::string line = "?line=" + std::to_string(place->number);
    switch (place->part) {
        case Part::registration:
            return address(copy.key, "#" + place->field);
        case Part::document:
            return address(copy.key, "#documents");
        case Part::amount:
            return address(copy.key, line + "#amount");
        default:
            return address(copy.key, line + "#" + (place->field.empty() ? "insured" : place->field));
    }
}

}  // namespace

web::Html marks_view(const Language& say, const Content& returned, const Step& step) {
    if (step.marks.empty()) return {};
    web::Html items;
    for (const Mark& mark : step.marks) {
        const auto value = value_in_words(say, returned, mark.place);
        items += web::html("<li><strong>{}</strong>{}{}</li>", place_in_words(say, returned, mark.place), value.empty() ? "" : " — " + value,
                           mark.remark.empty() ? web::Html() : web::html(R"(<br><span class="qaygi-prose">{}</span>)", mark.remark));
    }
    return web::html(R"(<p class="govuk-body">{}</p><ul class="govuk-list govuk-list--bullet">{}</ul>)", say("schedule.marked"_text), items);
}

web::Html corrections(const Language& say, const Content& returned, const Draft& copy) {
    const auto step = std::ranges::find(returned.steps, State::returned, &Step::state);
    if (step == returned.steps.end() || step->marks.empty()) return {};
    const auto found = differences(returned, copy);
    std::vector<web::Task> tasks;
    for (const Mark& mark : step->marks) {
        const bool changed = changed_at(mark.place, found);
        tasks.push_back({.title = place_in_words(say, returned, mark.place),
                         .href = address_of(copy, place_in_copy(mark.place, returned, copy)),
                         .hint = mark.remark,
                         .status = changed ? web::Content(say("schedule.mark_changed"_text))
                                           : web::Content(web::tag(say("schedule.mark_unchanged"_text), web::Colour::orange))});
    }
    return web::html(R"(<section id="corrections" aria-labelledby="corrections-title"><h2 class="govuk-heading-s" id="corrections-title">{}</h2>{}</section>)",
                     say("schedule.corrections"_text), web::task_list({.tasks = std::move(tasks), .id_prefix = "correction"}));
}

}  // namespace qaygi::schedule
