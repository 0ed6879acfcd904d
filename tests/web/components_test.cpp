// Our components against the examples that govuk-frontend publishes with each of its own: the same options give the same markup.
// Ours announce an error by aria-invalid, which speaks every reader's language, where theirs hide the English word in the message.

#include "web/components.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>

#include "web/fixture.hpp"
#include "web/normal_html.hpp"

namespace qaygi::web {
namespace {

using Render = std::function<Html(const Fixture&)>;

template <class Field>
Field field(const Fixture& from) {
    Field out;
    out.name = from.text("name");
    out.id = from.text("id");
    out.hint = from.at("hint").text("text");
    out.error = from.at("errorMessage").text("text");
    out.classes = from.text("classes");
    out.attributes = from.attributes();
    return out;
}

template <class Field>
Field labelled(const Fixture& from) {
    auto out = field<Field>(from);
    out.label = from.at("label").text("text");
    out.disabled = from.flag("disabled");
    return out;
}

Html render_text_input(const Fixture& from) {
    auto out = labelled<TextInput>(from);
    out.value = from.text("value");
    out.type = from.text("type", "text");
    out.inputmode = from.text("inputmode");
    out.autocomplete = from.text("autocomplete");
    out.prefix = from.at("prefix").text("text");
    out.suffix = from.at("suffix").text("text");
    return text_input(out);
}

Html render_textarea(const Fixture& from) {
    auto out = labelled<Textarea>(from);
    out.value = from.text("value");
    out.rows = std::stoi(from.text("rows", "5"));
    return textarea(out);
}

std::vector<Choice> choices(const Fixture& from, std::string_view chosen_word, std::vector<Words>& chosen) {
    std::vector<Choice> out;
    for (const auto& item : from.each("items")) {
        out.push_back({item.text("value"), item.has("value") ? item.text("text") : "", item.at("hint").text("text"), item.flag("disabled"),
                       HtmlWriter::literal(item.at("conditional").text("html")), item.attributes()});
        if (item.flag(chosen_word)) chosen.push_back(out.back().value);
    }
    return out;
}

Html render_select(const Fixture& from) {
    auto out = labelled<Select>(from);
    std::vector<Words> chosen;
    out.choices = choices(from, "selected", chosen);
    out.value = from.text("value", chosen.empty() ? "" : std::string(std::string_view(chosen.back())));
    return select(out);
}

template <class List>
List list(const Fixture& from) {
    auto out = field<List>(from);
    out.id = from.text("idPrefix");
    out.legend = from.at("fieldset").at("legend").text("text");
    out.legend_classes = from.at("fieldset").at("legend").text("classes");
    return out;
}

Html render_radios(const Fixture& from) {
    auto out = list<Radios>(from);
    std::vector<Words> chosen;
    out.choices = choices(from, "checked", chosen);
    out.value = from.text("value", chosen.empty() ? "" : std::string(std::string_view(chosen.back())));
    return radios(out);
}

Html render_checkboxes(const Fixture& from) {
    auto out = list<Checkboxes>(from);
    out.choices = choices(from, "checked", out.values);
    for (const auto& value : from.each("values")) out.values.emplace_back(value.word());
    return checkboxes(out);
}

Html render_file_upload(const Fixture& from) {
    auto out = labelled<FileUpload>(from);
    out.multiple = from.flag("multiple");
    return file_upload(out);
}

Html render_button(const Fixture& from) {
    return button({.text = from.text("text"),
                   .href = from.text("href"),
                   .name = from.text("name"),
                   .value = from.text("value"),
                   .id = from.text("id"),
                   .type = from.text("type", "submit"),
                   .start = from.flag("isStartButton"),
                   .disabled = from.flag("disabled"),
                   .prevent_double_click = from.flag("preventDoubleClick"),
                   .classes = from.text("classes"),
                   .attributes = from.attributes()});
}

Html render_error_summary(const Fixture& from) {
    std::vector<FieldError> errors;
    for (const auto& item : from.each("errorList")) {
        auto href = item.text("href");
        errors.push_back({href.empty() ? "" : href.substr(1), item.text("text")});
    }
    return error_summary(from.text("titleText"), errors);
}

Html render_notification_banner(const Fixture& from) {
    bool success = from.text("type") == "success";
    return notification_banner({.title = from.text("titleText", success ? "Success" : "Important"),
                                .text = from.text("text"),
                                .content = HtmlWriter::literal(from.text("html")),
                                .success = success,
                                .title_id = from.text("titleId", "govuk-notification-banner-title"),
                                .attributes = from.attributes()});
}

Colour colour_of(std::string_view name) {
    constexpr std::array names{"grey", "green", "turquoise", "blue", "light-blue", "purple", "pink", "red", "orange", "yellow"};
    auto at = std::ranges::find(names, name.substr(std::min(name.size(), std::string_view("govuk-tag--").size())));
    return at == names.end() ? Colour::plain : static_cast<Colour>(at - names.begin() + 1);
}

Html render_tag(const Fixture& from) { return tag(from.text("text"), colour_of(from.text("classes"))); }

Html render_table(const Fixture& from) {
    Table out{.caption = from.text("caption"),
              .caption_classes = from.text("captionClasses"),
              .first_cell_is_header = from.flag("firstCellIsHeader"),
              .classes = from.text("classes"),
              .attributes = from.attributes()};
    for (const auto& column : from.each("head")) out.columns.push_back({column.text("text"), column.text("format") == "numeric", column.text("classes")});
    for (const auto& row : from.each("rows")) {
        out.rows.emplace_back();
        for (const auto& cell : row.elements()) {
            if (out.rows.back().size() < out.columns.size()) cell.text("format");
            out.rows.back().push_back(cell.content());
        }
    }
    return table(out);
}

Html render_summary_list(const Fixture& from) {
    SummaryList out{.classes = from.text("classes"), .attributes = from.attributes()};
    for (const auto& row : from.each("rows")) {
        out.rows.push_back({row.at("key").text("text"), row.at("value").content(), {}});
        for (const auto& action : row.at("actions").each("items"))
            out.rows.back().actions.push_back({action.text("text"), action.text("href"), action.text("visuallyHiddenText")});
    }
    return summary_list(out);
}

Html render_details(const Fixture& from) {
    return details({.summary = from.text("summaryText"),
                    .content = from.content(),
                    .open = from.flag("open"),
                    .id = from.text("id"),
                    .classes = from.text("classes"),
                    .attributes = from.attributes()});
}

Html render_fieldset(const Fixture& from) {
    auto legend = from.at("legend");
    return fieldset(
        {.legend = legend.text("text"), .legend_classes = legend.text("classes"), .described_by = from.text("describedBy"), .classes = from.text("classes")},
        HtmlWriter::literal(from.text("html")));
}

PageLink neighbour(const Fixture& from, const char* otherwise) {
    return {.text = from.text("text", otherwise), .href = from.text("href"), .said = from.text("labelText")};
}

Html render_pagination(const Fixture& from) {
    Pagination out{.label = from.text("landmarkLabel", "Pagination"),
                   .previous = neighbour(from.at("previous"), "Previous page"),
                   .next = neighbour(from.at("next"), "Next page")};
    for (const auto& item : from.each("items"))
        out.pages.push_back({item.text("number"), item.text("href"), item.text("visuallyHiddenText", "Page " + item.text("number")), item.flag("current"),
                             item.flag("ellipsis")});
    return pagination(out);
}

Html render_task_list(const Fixture& from) {
    TaskList out{.id_prefix = from.text("idPrefix", "task-list"), .classes = from.text("classes"), .attributes = from.attributes()};
    for (const auto& item : from.each("items")) {
        auto status = item.at("status");
        auto label = status.at("tag");
        auto content = status.has("tag") ? Content(tag(label.text("text"), colour_of(label.text("classes")))) : status.content();
        out.tasks.push_back({item.at("title").text("text"), item.text("href"), item.at("hint").text("text"), content,
                             status.text("classes") == "govuk-task-list__status--cannot-start-yet"});
    }
    return task_list(out);
}

Html render_breadcrumbs(const Fixture& from) {
    std::vector<PageLink> items;
    for (const auto& item : from.each("items")) items.push_back({.text = item.text("text"), .href = item.text("href")});
    return breadcrumbs(from.text("labelText", "Breadcrumb"), items);
}

const std::map<std::string, Render> components{
    {"back-link", [](const Fixture& from) { return back_link(from.text("text", "Back"), from.text("href", "#")); }},
    {"breadcrumbs", render_breadcrumbs},
    {"button", render_button},
    {"checkboxes", render_checkboxes},
    {"details", render_details},
    {"error-message", [](const Fixture& from) { return error_message(from.text("text"), from.text("id")); }},
    {"error-summary", render_error_summary},
    {"fieldset", render_fieldset},
    {"file-upload", render_file_upload},
    {"hint", [](const Fixture& from) { return hint(from.text("text"), from.text("id")); }},
    {"input", render_text_input},
    {"inset-text", [](const Fixture& from) { return inset_text(from.content(), from.text("id")); }},
    {"label",
     [](const Fixture& from) {
         return label({from.text("text"), from.text("for"), from.text("classes")});
     }},
    {"notification-banner", render_notification_banner},
    {"pagination", render_pagination},
    {"panel", [](const Fixture& from) { return panel(from.text("titleText"), from.content(), std::stoi(from.text("headingLevel", "1"))); }},
    {"radios", render_radios},
    {"select", render_select},
    {"skip-link", [](const Fixture& from) { return skip_link(from.text("text"), from.text("href", "#content")); }},
    {"summary-list", render_summary_list},
    {"table", render_table},
    {"tag", render_tag},
    {"task-list", render_task_list},
    {"textarea", render_textarea},
    {"warning-text", [](const Fixture& from) { return warning_text(from.text("iconFallbackText", "Warning"), from.content()); }},
};

boost::json::value published(const std::string& component) {
    std::ifstream file(QAYGI_SOURCE "/web/node_modules/govuk-frontend/dist/govuk/components/" + component + "/fixtures.json");
    std::string text(std::istreambuf_iterator<char>(file), {});
    return boost::json::parse(text.empty() ? "{\"fixtures\": []}" : text);
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
}

std::string theirs(std::string_view markup) {
    auto out = normal_html(markup);
    replace_all(out, "<span class=\"govuk-visually-hidden\">\nError:\n</span>\n", "");
    // The words for the neighbours are always given by us, and whole.
    replace_all(out, "\n<span class=\"govuk-visually-hidden\">\npage\n</span>", " page");
    return out;
}

std::string ours(const Html& markup) {
    auto out = normal_html(markup.markup());
    replace_all(out, " aria-invalid=\"true\"", "");
    return out;
}

class Published : public testing::TestWithParam<std::string> {};

TEST_P(Published, ExamplesOfOurOptionsGiveTheSameMarkup) {
    auto examples = published(GetParam());
    int compared = 0;
    for (const auto& example : examples.at("fixtures").as_array()) {
        std::set<std::string> asked;
        const auto& options = example.at("options");
        auto markup = components.at(GetParam())({options, "", asked});
        if (!all_asked(options, "", asked)) continue;
        ++compared;
        EXPECT_EQ(ours(markup), theirs(std::string_view(example.at("html").as_string()))) << example.at("name") << " " << options;
    }
    std::cout << GetParam() << ": " << compared << " of " << examples.at("fixtures").as_array().size() << " examples\n";
    EXPECT_GT(compared, 0) << "no example of " << GetParam() << " was compared";
}

INSTANTIATE_TEST_SUITE_P(Components, Published, testing::ValuesIn([] {
                             std::vector<std::string> names;
                             for (const auto& [name, render] : components) names.push_back(name);
                             return names;
                         }()),
                         [](const auto& each) {
                             std::string name = each.param;
                             std::erase(name, '-');
                             return name;
                         });

}  // namespace
}  // namespace qaygi::web
