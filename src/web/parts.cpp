#include "web/parts.hpp"

#include "web/attributes.hpp"

namespace qaygi::web {

namespace {

std::string_view class_of(ButtonKind kind) {
    switch (kind) {
        case ButtonKind::secondary:
            return "govuk-button--secondary";
        case ButtonKind::warning:
            return "govuk-button--warning";
        default:
            return "";
    }
}

std::string_view class_of(Colour colour) {
    constexpr std::array<std::string_view, 11> names{"", "grey", "green", "turquoise", "blue", "light-blue", "purple", "pink", "red", "orange", "yellow"};
    return names.at(static_cast<std::size_t>(colour));
}

Html start_arrow() {
    return R"(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>)"_html;
}

Html cell(const Content& content, const Column* column, bool header) {
    bool numeric = column && column->numeric;
    if (header) return html(R"(<th scope="row" class="govuk-table__header">{}</th>)", content.html());
    return html(R"(<td class="govuk-table__cell{}">{}</td>)", numeric ? " govuk-table__cell--numeric" : "", content.html());
}

Html table_row(const Table& options, const std::vector<Content>& cells) {
    Html out;
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += cell(cells[i], i < options.columns.size() ? &options.columns[i] : nullptr, i == 0 && options.first_cell_is_header);
    return html(R"(<tr class="govuk-table__row">{}</tr>)", out);
}

Html table_head(const Table& options) {
    Html titles;
    for (const auto& column : options.columns)
        titles += html(R"(<th scope="col" class="{}">{}</th>)",
                       joined({"govuk-table__header", column.numeric ? "govuk-table__header--numeric" : "", column.classes}), column.title);
    return html(R"(<thead class="govuk-table__head"><tr class="govuk-table__row">{}</tr></thead>)", titles);
}

}  // namespace

Html button(const Button& options) {
    auto classes = joined({"govuk-button", class_of(options.kind), options.classes, options.start ? "govuk-button--start" : ""});
    auto common = html(R"(class="{}" data-module="govuk-button"{}{})", classes, attributes(options.attributes), attribute("id", options.id));
    auto inside = html("{}{}", options.text, when(options.start, start_arrow()));
    if (!options.href.empty()) return html(R"(<a href="{}" role="button" draggable="false" {}>{}</a>)", options.href, common, inside);
    return html(R"(<button{} type="{}"{}{}{} {}>{}</button>)", attribute("value", options.value), options.type, attribute("name", options.name),
                when(options.disabled, R"( disabled aria-disabled="true")"_html),
                when(options.prevent_double_click, R"( data-prevent-double-click="true")"_html), common, inside);
}

Html button_group(const std::vector<Html>& buttons) {
    Html all;
    for (const auto& one : buttons) all += one;
    return html(R"(<div class="govuk-button-group">{}</div>)", all);
}

Html link(Words text, Words href) { return html(R"(<a class="govuk-link" href="{}">{}</a>)", href, text); }

Html error_summary(Words title, const std::vector<FieldError>& errors) {
    if (errors.empty()) return {};
    Html items;
    for (const auto& error : errors)
        items += error.id.empty() ? html("<li>{}</li>", error.text) : html(R"(<li><a href="#{}">{}</a></li>)", error.id, error.text);
    return html(
        R"(<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">{}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{}</ul></div></div></div>)",
        title, items);
}

Html error_summary(const Language& say, const std::vector<FieldError>& errors) { return error_summary(say("frame.problem"_text), errors); }

Html notification_banner(const NotificationBanner& options) {
    auto content = options.content.empty() ? html(R"(<p class="govuk-notification-banner__heading">{}</p>)", options.text) : options.content;
    return html(
        R"(<div class="govuk-notification-banner{}" role="{}" aria-labelledby="{}" data-module="govuk-notification-banner"{}><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="{}">{}</h2></div><div class="govuk-notification-banner__content">{}</div></div>)",
        options.success ? " govuk-notification-banner--success" : "", options.success ? "alert" : "region", options.title_id, attributes(options.attributes),
        options.title_id, options.title, content);
}

Html tag(Words text, Colour colour) {
    auto name = class_of(colour);
    return html(R"(<strong class="govuk-tag{}{}">{}</strong>)", name.empty() ? "" : " govuk-tag--", name, text);
}

Html table(const Table& options) {
    Html rows;
    for (const auto& cells : options.rows) rows += table_row(options, cells);
    auto caption = html(R"(<caption class="{}">{}</caption>)", joined({"govuk-table__caption", options.caption_classes}), options.caption);
    auto totals = html(R"(<tfoot class="qaygi-table__totals">{}</tfoot>)", table_row(options, options.totals));
    return html(R"(<table class="{}"{}>{}{}<tbody class="govuk-table__body">{}</tbody>{}</table>)", joined({"govuk-table", options.classes}),
                attributes(options.attributes), when(!options.caption.empty(), caption), when(!options.columns.empty(), table_head(options)), rows,
                when(!options.totals.empty(), totals));
}

Html details(const Details& options) {
    return html(
        R"(<details{} class="{}"{}{}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{}</span></summary><div class="govuk-details__text">{}</div></details>)",
        attribute("id", options.id), joined({"govuk-details", options.classes}), attributes(options.attributes), flag("open", options.open), options.summary,
        options.content.html());
}

Html warning_text(Words spoken_before, const Content& content) {
    return html(
        R"(<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">{}</span>{}</strong></div>)",
        spoken_before, content.html());
}

Html inset_text(const Content& content, Words id) { return html(R"(<div{} class="govuk-inset-text">{}</div>)", attribute("id", id), content.html()); }

Html panel(Words title, const Content& content, int heading_level) {
    auto body = html(R"(<div class="govuk-panel__body">{}</div>)", content.html());
    return html(R"(<div class="govuk-panel govuk-panel--confirmation"><h{} class="govuk-panel__title">{}</h{}>{}</div>)", heading_level, title, heading_level,
                when(!content.empty(), body));
}

Html skip_link(Words text, Words href) { return html(R"(<a href="{}" class="govuk-skip-link" data-module="govuk-skip-link">{}</a>)", href, text); }

}  // namespace qaygi::web
