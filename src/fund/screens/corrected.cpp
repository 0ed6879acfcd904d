#include "fund/screens/corrected.hpp"

#include "schedule/difference.hpp"
#include "schedule/screens/marks.hpp"
#include "schedule/screens/places.hpp"
#include "schedule/screens/view.hpp"

namespace qaygi::fund {

namespace {

std::string value(const Language& say, const schedule::Content& content, const std::optional<schedule::Place>& place) {
    return place ? value_in_words(say, content, *place) : std::string();
}

web::Html table_of(const Language& say, const schedule::Content& returned, const schedule::Content& copy) {
    std::vector<std::vector<web::Content>> rows;
    for (const auto& each : differences(returned, copy)) {
        const auto where = each.after ? place_in_words(say, copy, *each.after) : place_in_words(say, returned, *each.before);
        rows.push_back({where, value(say, returned, each.before), web::html("<strong>{}</strong>", value(say, copy, each.after))});
    }
    if (rows.empty()) return web::inset_text(say("fund.corrected_nothing"_text));
    return web::table(
        {.columns = {{say("fund.corrected_where"_text)}, {say("fund.corrected_before"_text)}, {say("fund.corrected_after"_text)}}, .rows = std::move(rows)});
}

}  // namespace

web::Html corrected_part(const Language& say, const schedule::Content& returned, const schedule::Content& copy) {
    const auto address = "/fund/schedules/" + returned.key.employer.text() + "/" + std::to_string(returned.key.number);
    const auto earlier =
        web::html(R"(<p class="govuk-body">{}</p>)", web::link(say("fund.earlier_version"_text, {std::to_string(returned.key.number)}), address));
    return web::part({.id = "corrected", .title = say("fund.corrected"_text)}, schedule::reason_first(say, returned) + earlier + table_of(say, returned, copy));
}

}  // namespace qaygi::fund
