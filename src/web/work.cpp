#include "web/work.hpp"

#include "web/attributes.hpp"

namespace qaygi::web {

namespace {

Html show(const Day& day) {
    std::string_view kind = day.marked ? "qaygi-day qaygi-day--marked" : "qaygi-day";
    auto seen =
        html(R"(<span aria-hidden="true"><span class="qaygi-day__number">{}</span><span class="qaygi-day__sign">{}</span></span>)", day.number, day.sign);
    auto heard = html(R"(<span class="govuk-visually-hidden">{}</span>)", day.said);
    if (day.name.empty()) return html(R"(<td class="{}">{}{}</td>)", kind, seen, heard);
    auto box = html(R"(<input type="checkbox" name="{}" value="{}"{}>)", day.name, day.number, flag("checked", day.marked));
    return html(R"(<td class="{} qaygi-day--choice"><label>{}{}{}</label></td>)", kind, box, seen, heard);
}

Html empty_days(int count) {
    Html out;
    for (int i = 0; i < count; ++i) out += "<td></td>"_html;
    return out;
}

}  // namespace

Html with_side(const Html& parts, const Html& side) {
    return html(R"(<div class="qaygi-work"><aside class="qaygi-work__side">{}</aside><div class="qaygi-work__parts">{}</div></div>)", side, parts);
}

Html part(const Part& options, const Html& content) {
    return html(
        R"(<section class="qaygi-part" id="{}" aria-labelledby="{}-title"><header class="qaygi-part__header"><h2 class="qaygi-part__title" id="{}-title" tabindex="-1">{}</h2>{}</header><div class="qaygi-part__content">{}</div></section>)",
        options.id, options.id, options.id, options.title, options.status.html(), content);
}

Html saved_at(const Language& say, Words time) {
    auto text = time.empty() ? std::string(say("frame.not_saved"_text)) : say("frame.saved_at"_text, {std::string(std::string_view(time))});
    return html(R"(<p class="qaygi-saved{}" id="saved-at" role="status">{}</p>)", time.empty() ? "" : " qaygi-saved--yes", text);
}

Html totals(const std::vector<SummaryRow>& rows) {
    Html items;
    for (const auto& row : rows) items += html("<div><dt>{}</dt><dd>{}</dd></div>", row.key, row.value.html());
    return html(R"(<dl class="qaygi-totals" id="totals">{}</dl>)", items);
}

Html question(const Question& options) {
    auto no = button({.text = options.no_text, .href = options.no_href, .kind = ButtonKind::secondary});
    return html(
        R"(<section class="qaygi-question" id="{}" aria-labelledby="{}-title" tabindex="-1" data-question><h1 class="govuk-heading-l" id="{}-title">{}</h1>{}<div class="govuk-button-group">{}{}</div></section>)",
        options.id, options.id, options.id, options.title, options.content.html(), options.yes, no);
}

Html row(const std::vector<Html>& fields) {
    Html all;
    for (const auto& field : fields) all += field;
    return html(R"(<div class="qaygi-row">{}</div>)", all);
}

Html month_grid(const MonthGrid& options) {
    Html head;
    for (const auto& weekday : options.weekdays) head += html(R"(<th scope="col">{}</th>)", weekday);
    Html weeks;
    Html week = empty_days(options.first_weekday);
    int column = options.first_weekday;
    for (const auto& day : options.days) {
        week += show(day);
        if (++column < 7) continue;
        weeks += html("<tr>{}</tr>", week);
        week = {};
        column = 0;
    }
    if (column > 0) weeks += html("<tr>{}{}</tr>", week, empty_days(7 - column));
    return html(R"(<table class="qaygi-month"{}><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>)", attribute("id", options.id),
                options.caption, head, weeks);
}

}  // namespace qaygi::web
