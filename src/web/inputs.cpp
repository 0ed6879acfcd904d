#include "web/inputs.hpp"

#include "web/attributes.hpp"

namespace qaygi::web {

namespace {

constexpr std::string_view hidden_class = "govuk-visually-hidden";

// What stands around every field: its label, hint and error, and how the field points to them.
struct Surroundings {
    std::string_view id;
    Label label;
    const Words& hint;
    const Words& error;

    Html around(const Html& field) const {
        return html(R"(<div class="{}">{}{}{}{}</div>)", error.empty() ? "govuk-form-group" : "govuk-form-group govuk-form-group--error", web::label(label),
                    when(!hint.empty(), web::hint(hint, id_of(id, "hint", true))), when(!error.empty(), error_message(error, id_of(id, "error", true))), field);
    }
    std::string described_by() const { return joined({id_of(id, "hint", !hint.empty()), id_of(id, "error", !error.empty())}); }
};

template <class Field>
Surroundings surroundings(const Field& options, bool label_hidden = false) {
    std::string_view id = options.id.empty() ? options.name : options.id;
    return {id, {options.label, Words(id), label_hidden ? hidden_class : "", options.required}, options.hint, options.error};
}

// id, name, state and description: the same for every kind of field.
template <class Field>
Html common_attributes(const Field& options, const Surroundings& around, bool required) {
    return html(R"(id="{}" name="{}"{}{}{}{})", around.id, options.name, flag("disabled", options.disabled),
                attribute("aria-describedby", around.described_by()), attribute("aria-invalid", options.error.empty() ? "" : "true"),
                attribute("aria-required", required ? "true" : ""));
}

std::string width_class(int characters) {
    if (characters <= 0) return {};
    for (int width : {2, 3, 4, 5, 10, 20})
        if (characters <= width) return "govuk-input--width-" + std::to_string(width);
    return "govuk-input--width-30";
}

Html affix(std::string_view kind, const Words& text) {
    if (text.empty()) return {};
    return html(R"(<div class="govuk-input__{}" aria-hidden="true">{}</div>)", kind, text);
}

}  // namespace

Html label(const Label& options) {
    if (options.text.empty()) return {};
    return html(R"(<label class="{}"{}>{}{}</label>)", joined({"govuk-label", options.classes}), attribute("for", options.for_id), options.text,
                when(options.required, R"(<span class="qaygi-required" aria-hidden="true"> *</span>)"_html));
}

Html hint(Words text, Words id) { return html(R"(<div{} class="govuk-hint">{}</div>)", attribute("id", id), text); }

Html error_message(Words text, Words id) { return html(R"(<p{} class="govuk-error-message">{}</p>)", attribute("id", id), text); }

Html hidden(Words name, Words value) { return html(R"(<input type="hidden" name="{}" value="{}">)", name, value); }

Html text_input(const TextInput& options) {
    auto around = surroundings(options, options.label_hidden);
    auto classes = joined({"govuk-input", width_class(options.width), options.classes, options.error.empty() ? "" : "govuk-input--error"});
    auto lookup_id = id_of(around.id, "lookup", options.lookup.has_value());
    auto input = html(R"(<input class="{}" {} type="{}"{}{}{}{}{}>)", classes, common_attributes(options, around, options.required), options.type,
                      attribute("value", options.value), attribute("autocomplete", options.autocomplete), attribute("inputmode", options.inputmode),
                      attribute("data-lookup", lookup_id), attributes(options.attributes));
    if (options.prefix.empty() && options.suffix.empty() && !options.lookup) return around.around(input);
    Html beside;
    if (options.lookup) {
        auto pressed = *options.lookup;
        pressed.id = lookup_id;
        beside = button(pressed);
    }
    return around.around(
        html(R"(<div class="govuk-input__wrapper">{}{}{}{}</div>)", affix("prefix", options.prefix), input, affix("suffix", options.suffix), beside));
}

Html textarea(const Textarea& options) {
    auto around = surroundings(options);
    auto classes = joined({"govuk-textarea", options.error.empty() ? "" : "govuk-textarea--error", options.classes});
    return around.around(html(R"(<textarea class="{}" {} rows="{}"{}>{}</textarea>)", classes, common_attributes(options, around, options.required),
                              options.rows, attributes(options.attributes), options.value));
}

Html select(const Select& options) {
    auto around = surroundings(options, options.label_hidden);
    auto classes = joined({"govuk-select", options.classes, options.error.empty() ? "" : "govuk-select--error"});
    Html choices;
    for (const auto& choice : options.choices)
        choices += html(R"(<option value="{}"{}{}{}>{}</option>)", choice.value, flag("selected", choice.value == options.value && !options.value.empty()),
                        flag("disabled", choice.disabled), attributes(choice.attributes), choice.text);
    return around.around(html(R"(<select class="{}" {}{}{}>{}</select>)", classes, common_attributes(options, around, options.required),
                              flag("data-autocomplete", options.type_ahead), attributes(options.attributes), choices));
}

Html file_upload(const FileUpload& options) {
    auto around = surroundings(options);
    auto classes = joined({"govuk-file-upload", options.classes, options.error.empty() ? "" : "govuk-file-upload--error"});
    return around.around(html(R"(<input class="{}" {} type="file"{}{}{}>)", classes, common_attributes(options, around, false),
                              attribute("accept", options.accept), flag("multiple", options.multiple), attributes(options.attributes)));
}

Html form(const FormOptions& options, const Html& content) {
    auto in_place =
        html(R"( hx-post="{}" hx-target="{}" hx-select="{}" hx-swap="outerHTML" hx-sync="this:drop"{}{})", options.action, options.in_place_target,
             options.in_place_target, attribute("hx-select-oob", options.in_place_also), attribute("hx-encoding", options.upload ? "multipart/form-data" : ""));
    return html(R"(<form{} method="{}" action="{}"{}{}{}{} novalidate>{}{}{}</form>)", attribute("id", options.id), options.search ? "get" : "post",
                options.action, attribute("class", options.classes), attribute("enctype", options.upload ? "multipart/form-data" : ""),
                when(!options.in_place_target.empty() && !options.search, in_place), attributes(options.attributes),
                when(!options.search, hidden("csrf", options.csrf)), when(!options.once.empty(), hidden("once", options.once)), content);
}

}  // namespace qaygi::web
