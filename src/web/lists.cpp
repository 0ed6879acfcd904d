#include "web/attributes.hpp"
#include "web/parts.hpp"

namespace qaygi::web {

namespace {

Html show(const Action& action) {
    return html(R"(<a class="govuk-link" href="{}">{}{}</a>)", action.href, action.text,
                when(!action.about.empty(), html(R"(<span class="govuk-visually-hidden"> {}</span>)", action.about)));
}

Html actions_of(const SummaryRow& row) {
    if (row.actions.empty()) return {};
    if (row.actions.size() == 1) return html(R"(<dd class="govuk-summary-list__actions">{}</dd>)", show(row.actions.front()));
    Html items;
    for (const auto& action : row.actions) items += html(R"(<li class="govuk-summary-list__actions-list-item">{}</li>)", show(action));
    return html(R"(<dd class="govuk-summary-list__actions"><ul class="govuk-summary-list__actions-list">{}</ul></dd>)", items);
}

Html arrow(std::string_view direction) {
    if (direction == "prev")
        return R"(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>)"_html;
    return R"(<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>)"_html;
}

// Without page numbers both links stand in one column, each with its arrow first.
Html neighbour(const PageLink& to, std::string_view direction, bool column) {
    if (to.href.empty()) return {};
    auto title =
        html(R"(<span class="govuk-pagination__link-title{}">{}</span>)", column && to.said.empty() ? " govuk-pagination__link-title--decorated" : "", to.text);
    auto label = html(R"(<span class="govuk-visually-hidden">:</span><span class="govuk-pagination__link-label">{}</span>)", to.said);
    bool arrow_first = column || direction == "prev";
    return html(R"(<div class="govuk-pagination__{}"><a class="govuk-link govuk-pagination__link" href="{}" rel="{}">{}{}{}{}</a></div>)", direction, to.href,
                direction, when(arrow_first, arrow(direction)), title, when(column && !to.said.empty(), label), when(!arrow_first, arrow(direction)));
}

Html page_number(const PageLink& to) {
    if (to.gap) return R"(<li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>)"_html;
    return html(R"(<li class="govuk-pagination__item{}"><a class="govuk-link govuk-pagination__link" href="{}"{}{}>{}</a></li>)",
                to.current ? " govuk-pagination__item--current" : "", to.href, attribute("aria-label", to.said),
                attribute("aria-current", to.current ? "page" : ""), to.text);
}

Html show(const Task& task, std::string_view prefix, int number) {
    auto hint_id = task.hint.empty() ? std::string() : fmt::format("{}-{}-hint", prefix, number);
    auto status_id = fmt::format("{}-{}-status", prefix, number);
    auto title = task.href.empty() ? html("<div>{}</div>", task.title)
                                   : html(R"(<a class="govuk-link govuk-task-list__link" href="{}" aria-describedby="{}">{}</a>)", task.href,
                                          joined({hint_id, status_id}), task.title);
    auto hint = html(R"(<div id="{}" class="govuk-task-list__hint">{}</div>)", hint_id, task.hint);
    return html(
        R"(<li class="govuk-task-list__item{}"><div class="govuk-task-list__name-and-hint">{}{}</div><div class="govuk-task-list__status{}" id="{}">{}</div></li>)",
        task.href.empty() ? "" : " govuk-task-list__item--with-link", title, when(!task.hint.empty(), hint),
        task.cannot_start ? " govuk-task-list__status--cannot-start-yet" : "", status_id, task.status.html());
}

}  // namespace

Html summary_list(const SummaryList& options) {
    bool actions_column = std::ranges::any_of(options.rows, [](const SummaryRow& row) { return !row.actions.empty(); });
    Html rows;
    for (const auto& row : options.rows)
        rows +=
            html(R"(<div class="govuk-summary-list__row{}"><dt class="govuk-summary-list__key">{}</dt><dd class="govuk-summary-list__value">{}</dd>{}</div>)",
                 actions_column && row.actions.empty() ? " govuk-summary-list__row--no-actions" : "", row.key, row.value.html(), actions_of(row));
    return html(R"(<dl class="{}"{}>{}</dl>)", joined({"govuk-summary-list", options.borders ? "" : "govuk-summary-list--no-border", options.classes}),
                attributes(options.attributes), rows);
}

Html pagination(const Pagination& options) {
    bool column = options.pages.empty();
    Html numbers;
    for (const auto& to : options.pages) numbers += page_number(to);
    return html(R"(<nav class="govuk-pagination{}" aria-label="{}">{}{}{}</nav>)", column ? " govuk-pagination--block" : "", options.label,
                neighbour(options.previous, "prev", column), when(!column, html(R"(<ul class="govuk-pagination__list">{}</ul>)", numbers)),
                neighbour(options.next, "next", column));
}

Html task_list(const TaskList& options) {
    Html tasks;
    int number = 0;
    for (const auto& task : options.tasks) tasks += show(task, options.id_prefix, ++number);
    return html(R"(<ul class="{}"{}>{}</ul>)", joined({"govuk-task-list", options.classes}), attributes(options.attributes), tasks);
}

Html breadcrumbs(Words label, const std::vector<PageLink>& items) {
    Html list;
    for (const auto& item : items)
        list += item.href.empty()
                    ? html(R"(<li class="govuk-breadcrumbs__list-item" aria-current="page">{}</li>)", item.text)
                    : html(R"(<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{}">{}</a></li>)", item.href, item.text);
    return html(R"(<nav class="govuk-breadcrumbs" aria-label="{}"><ol class="govuk-breadcrumbs__list">{}</ol></nav>)", label, list);
}

Html back_link(Words text, Words href) { return html(R"(<a href="{}" class="govuk-back-link">{}</a>)", href, text); }

Html timeline(const std::vector<Event>& events) {
    Html items;
    for (const auto& event : events)
        items += html(
            R"(<div class="moj-timeline__item"><div class="moj-timeline__header"><h3 class="moj-timeline__title">{}</h3> {}</div><p class="moj-timeline__date">{}</p><div class="moj-timeline__description">{}</div></div>)",
            event.title, when(!event.by.empty(), html(R"(<p class="moj-timeline__byline">{}</p>)", event.by)), event.at, event.content.html());
    return html(R"(<div class="moj-timeline">{}</div>)", items);
}

}  // namespace qaygi::web
