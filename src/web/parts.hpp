#pragma once

// What a page is made of besides fields: structure and class names of govuk-frontend; what is our own begins with "qaygi-".
// Members are initialised by name, in the order written here.

#include "language/language.hpp"
#include "web/html.hpp"
#include "web/words.hpp"

namespace qaygi::web {

enum class ButtonKind { primary, secondary, warning };
struct Button {
    Words text;
    Words href;  // then it is a link that looks like a button
    Words name;
    Words value;
    ButtonKind kind = ButtonKind::primary;
    Words id;
    Words type = "submit";
    bool start = false;  // with an arrow
    bool disabled = false;
    bool prevent_double_click = false;
    Words classes;
    Attributes attributes;
};
Html button(const Button& options);
Html button_group(const std::vector<Html>& buttons);

Html link(Words text, Words href);

struct FieldError {
    Words id;  // of the field; empty: an error of the whole page
    Words text;
};
// Nothing when there are no errors.
Html error_summary(const Language& say, const std::vector<FieldError>& errors);
Html error_summary(Words title, const std::vector<FieldError>& errors);

struct NotificationBanner {
    Words title;
    Words text;
    Html content;  // instead of text
    bool success = false;
    Words title_id = "govuk-notification-banner-title";
    Attributes attributes;
};
Html notification_banner(const NotificationBanner& options);

enum class Colour { plain, grey, green, turquoise, blue, light_blue, purple, pink, red, orange, yellow };
Html tag(Words text, Colour colour = Colour::plain);

// What stands in a cell or beside a key: text (escaped) or markup.
class Content {
public:
    Content() = default;
    Content(const char* text) : html_(Html::from_text(text)) {}
    Content(const std::string& text) : html_(Html::from_text(text)) {}
    Content(std::string_view text) : html_(Html::from_text(text)) {}
    Content(const Words& text) : html_(Html::from_text(text)) {}
    Content(Html html) : html_(std::move(html)) {}
    const Html& html() const { return html_; }
    bool empty() const { return html_.empty(); }

private:
    Html html_;
};

struct Column {
    Words title;
    bool numeric = false;
    Words classes;
};
struct Table {
    Words caption;
    Words caption_classes;  // govuk-table__caption--s, --m, --l, govuk-visually-hidden
    std::vector<Column> columns;
    std::vector<std::vector<Content>> rows;
    std::vector<Content> totals;  // a last row, set off
    bool first_cell_is_header = false;
    Words classes;
    Attributes attributes;
};
Html table(const Table& options);

struct Action {
    Words text;
    Words href;
    Words about;  // only heard: what is changed
};
struct SummaryRow {
    Words key;
    Content value;
    std::vector<Action> actions;
};
struct SummaryList {
    std::vector<SummaryRow> rows;
    bool borders = true;
    Words classes;
    Attributes attributes;
};
Html summary_list(const SummaryList& options);

struct Details {
    Words summary;
    Content content;
    bool open = false;
    Words id;
    Words classes;
    Attributes attributes;
};
Html details(const Details& options);

Html warning_text(Words spoken_before, const Content& content);  // spoken_before: "Diqqət", only heard
Html inset_text(const Content& content, Words id = {});

struct PageLink {
    Words text;  // number, or the words for next and previous
    Words href;
    Words said;  // what is read aloud for a number
    bool current = false;
    bool gap = false;  // … between numbers
};
struct Pagination {
    Words label;
    PageLink previous;  // left out when its href is empty
    std::vector<PageLink> pages;
    PageLink next;
};
Html pagination(const Pagination& options);

struct Task {
    Words title;
    Words href;  // empty: cannot be opened yet
    Words hint;
    Content status;  // text, or a tag
    bool cannot_start = false;
};
struct TaskList {
    std::vector<Task> tasks;
    Words id_prefix = "task-list";
    Words classes;
    Attributes attributes;
};
Html task_list(const TaskList& options);

Html breadcrumbs(Words label, const std::vector<PageLink>& items);  // the last one without href is this page
Html back_link(Words text, Words href);
Html panel(Words title, const Content& content, int heading_level = 2);

// What happened, newest first (MoJ timeline).
struct Event {
    Words title;
    Words by;
    Words at;  // as people read it
    Content content;
};
Html timeline(const std::vector<Event>& events);

Html skip_link(Words text, Words href);

}  // namespace qaygi::web
