#include "person/screens/requisites_form.hpp"

#include <limits>

#include "base/text.hpp"
#include "person/fund_branches.hpp"

namespace qaygi::person {

namespace {

std::map<std::string_view, std::string> texts_of(const Draft& draft) {
    std::map<std::string_view, std::string> texts;
    each_field(draft, [&](const Field& field, const auto& value) { texts[field.name] = value ? value->text() : ""; });
    return texts;
}

// How a field is asked for, besides its label.
struct Look {
    std::string_view hint;
    int width = 0;
    const char* inputmode = "";
    const char* autocomplete = "off";
};

class Form {
public:
    Form(const Language& say, const web::Fields& fields, const Draft& proposed) : say_(say), fields_(fields), kept_(texts_of(proposed)) {}

    web::Html input(const Field& field, const Look& look = {}) const {
        return web::text_input({.name = field.name,
                                .label = say_(field.label),
                                .hint = look.hint,
                                .error = fields_.error(field.name, say_),
                                .value = value(field),
                                .width = look.width,
                                .inputmode = look.inputmode,
                                .autocomplete = look.autocomplete,
                                .required = field.required});
    }

    web::Html choice(const Field& field, std::vector<web::Choice> choices) const {
        choices.insert(choices.begin(), {.value = "", .text = say_("person.requisites.choose"_text)});
        return web::select({.name = field.name,
                            .label = say_(field.label),
                            .error = fields_.error(field.name, say_),
                            .value = value(field),
                            .choices = std::move(choices),
                            .type_ahead = true,
                            .required = field.required});
    }

    web::Html group(TextKey legend, const web::Html& content) const {
        return web::fieldset({.legend = say_(legend), .legend_classes = "govuk-fieldset__legend--m"}, content);
    }

    std::string value(const Field& field) const { return fields_.value(field.name, kept_.at(field.name)); }

private:
    const Language& say_;
    const web::Fields& fields_;
    std::map<std::string_view, std::string> kept_;
};

std::vector<web::Choice> branch_choices() {
    std::vector<web::Choice> choices;
    for (const auto& branch : fund_branches()) choices.push_back({.value = branch.code, .text = branch.name});
    return choices;
}

// The banks by name; and the branch of a bank, when its code is the one kept.
std::vector<web::Choice> bank_choices(const payment::Banks& banks, const std::string& chosen) {
    std::vector<web::Choice> choices;
    for (const auto& bank : banks.heads()) choices.push_back({.value = bank.code.text(), .text = bank.bank});
    const auto code = BankCode::read(chosen);
    const auto bank = code ? banks.find(*code) : std::nullopt;
    if (bank && !bank->is_head()) choices.push_back({.value = bank->code.text(), .text = bank->full_name()});
    return choices;
}

}  // namespace

Draft read_draft(web::Fields& fields) {
    Draft draft;
    each_field(draft, [&](const Field& field, auto& value) {
        using Value = typename std::decay_t<decltype(value)>::value_type;
        const std::string name(field.name);
        value = field.required ? fields.required(name, &Value::read) : fields.optional(name, &Value::read);
    });
    return draft;
}

std::int64_t version_seen(const web::Fields& fields) {
    const auto version = read_number(fields.typed("version"), 0, std::numeric_limits<int>::max());
    return version ? *version : 0;
}

web::Html requisites_fields(const Language& say, const web::Fields& fields, const Draft& proposed, const payment::Banks& banks) {
    const Form form(say, fields, proposed);
    const auto organisation =
        form.input(field::full_name, {.autocomplete = "organization"}) +
        form.input(field::fund_number, {.hint = say("person.requisites.fund_number_hint"_text), .width = 20, .inputmode = "numeric"}) +
        form.choice(field::branch, branch_choices()) + form.input(field::legal_address, {.autocomplete = "street-address"}) +
        form.input(field::phone, {.hint = say("person.requisites.phone_hint"_text), .width = 20, .inputmode = "tel", .autocomplete = "tel"}) +
        form.input(field::email, {.width = 30, .inputmode = "email", .autocomplete = "email"});
    const auto people = web::row({form.input(field::head), form.input(field::accountant)});
    const auto account = form.choice(field::bank, bank_choices(banks, form.value(field::bank))) +
                         form.input(field::iban, {.hint = say("person.requisites.iban_hint"_text), .width = 30});
    return form.group("person.requisites.organisation"_text, organisation) + form.group("person.requisites.people"_text, people) +
           form.group("person.requisites.account"_text, account);
}

web::Html requisites_view(const Language& say, const Requisites& kept) {
    web::SummaryList list;
    const auto texts = texts_of(draft_of(kept));
    each_field(kept, [&](const Field& field, const auto&) { list.rows.push_back({.key = say(field.label), .value = texts.at(field.name)}); });
    return web::summary_list(list);
}

web::Html overtaken_notice(const Language& say, const Requisites& typed, const KeptRequisites& kept) {
    web::Table differences{.caption = say("person.requisites.title"_text),
                           .caption_classes = "govuk-visually-hidden",
                           .columns = {{}, {.title = say("person.requisites.kept"_text)}, {.title = say("person.requisites.yours"_text)}},
                           .first_cell_is_header = true};
    const auto ours = texts_of(draft_of(typed));
    const auto theirs = texts_of(draft_of(kept.requisites));
    each_field(typed, [&](const Field& field, const auto&) {
        if (ours.at(field.name) != theirs.at(field.name)) differences.rows.push_back({say(field.label), theirs.at(field.name), ours.at(field.name)});
    });
    const auto who = say("person.requisites.overtaken"_text, {kept.saved.by_name, show(kept.saved.at)});
    return web::inset_text(web::html(R"(<p class="govuk-body" role="alert">{}</p>{})", who, web::table(differences)));
}

}  // namespace qaygi::person
