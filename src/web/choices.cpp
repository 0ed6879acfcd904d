#include "web/attributes.hpp"
#include "web/inputs.hpp"

namespace qaygi::web {

namespace {

// Radios and checkboxes are the same markup but for a word.
struct Kind {
    std::string_view block;  // govuk-radios, govuk-checkboxes
    std::string_view type;   // radio, checkbox
};

struct Item {
    const Kind& kind;
    std::string id;
    const Words& name;
    const Choice& choice;
    bool chosen;
    std::string_view described_by;  // of the whole list, where no fieldset carries it
};

Html show(const Item& item) {
    const auto& choice = item.choice;
    auto hint_id = id_of(item.id, "item-hint", !choice.hint.empty());
    auto unfolds_id = choice.unfolds.empty() ? std::string() : "conditional-" + item.id;
    auto input = html(R"(<input class="{}__input" id="{}" name="{}" type="{}" value="{}"{}{}{}{}{}>)", item.kind.block, item.id, item.name, item.kind.type,
                      choice.value, flag("checked", item.chosen), flag("disabled", choice.disabled), attribute("data-aria-controls", unfolds_id),
                      attribute("aria-describedby", joined({item.described_by, hint_id})), attributes(choice.attributes));
    auto hint = html(R"(<div id="{}" class="govuk-hint {}__hint">{}</div>)", hint_id, item.kind.block, choice.hint);
    auto out = html(R"(<div class="{}__item">{}{}{}</div>)", item.kind.block, input, label({choice.text, item.id, std::string(item.kind.block) + "__label"}),
                    when(!choice.hint.empty(), hint));
    if (!choice.unfolds.empty())
        out += html(R"(<div class="{}__conditional{}" id="{}">{}</div>)", item.kind.block,
                    item.chosen ? "" : " " + std::string(item.kind.block) + "__conditional--hidden", unfolds_id, choice.unfolds);
    return out;
}

// The list with its hint and error, inside a fieldset when there is a legend.
template <class Options, class IsChosen>
Html list(const Kind& kind, const Options& options, std::string_view layout, bool required, IsChosen is_chosen) {
    std::string id(options.id.empty() ? options.name : options.id);
    auto described_by = joined({id_of(id, "hint", !options.hint.empty()), id_of(id, "error", !options.error.empty())});
    bool each_is_described = options.legend.empty() && kind.type == "checkbox";
    Html items;
    int number = 0;
    for (const auto& choice : options.choices) {
        auto item_id = ++number == 1 ? id : fmt::format("{}-{}", id, number);
        items += show({kind, item_id, options.name, choice, is_chosen(choice), each_is_described ? std::string_view(described_by) : ""});
    }
    auto content = html(R"({}{}<div class="{}"{} data-module="{}">{}</div>)", when(!options.hint.empty(), hint(options.hint, id + "-hint")),
                        when(!options.error.empty(), error_message(options.error, id + "-error")), joined({kind.block, layout, options.classes}),
                        attributes(options.attributes), kind.block, items);
    if (!options.legend.empty())
        content = fieldset({.legend = options.legend, .legend_classes = options.legend_classes, .described_by = described_by, .required = required}, content);
    return html(R"(<div class="{}">{}</div>)", options.error.empty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error", content);
}

}  // namespace

Html fieldset(const Fieldset& options, const Html& content) {
    auto legend = html(R"(<legend class="{}">{}{}</legend>)", joined({"govuk-fieldset__legend", options.legend_classes}), options.legend,
                       when(options.required, R"(<span class="qaygi-required" aria-hidden="true"> *</span>)"_html));
    return html(R"(<fieldset class="{}"{}>{}{}</fieldset>)", joined({"govuk-fieldset", options.classes}), attribute("aria-describedby", options.described_by),
                when(!options.legend.empty(), legend), content);
}

Html radios(const Radios& options) {
    auto layout = joined({options.in_line ? "govuk-radios--inline" : "", options.small ? "govuk-radios--small" : ""});
    return list({"govuk-radios", "radio"}, options, layout, options.required,
                [&](const Choice& choice) { return !options.value.empty() && choice.value == options.value; });
}

Html checkboxes(const Checkboxes& options) {
    return list({"govuk-checkboxes", "checkbox"}, options, options.small ? "govuk-checkboxes--small" : "", false,
                [&](const Choice& choice) { return std::ranges::find(options.values, choice.value) != options.values.end(); });
}

}  // namespace qaygi::web
