// The benefit's fields of a line: shown, read, decided on, kept.

#include "schedule/screens/facts_form.hpp"

#include "schedule/amount.hpp"
#include "schedule/screens/facts_in_words.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/surroundings.hpp"

namespace qaygi::schedule {

namespace {

int width_of(benefit::Input input) {
    switch (input) {
        case benefit::Input::date:
            return 10;
        case benefit::Input::whole_number:
            return 3;
        case benefit::Input::name:
            return 30;
        default:
            return 20;
    }
}

web::Html select_for(const Language& say, const web::Fields& fields, const benefit::FormField& each, const std::optional<std::string>& kept) {
    std::vector<web::Choice> choices{{.value = "", .text = say("schedule.choose_from_list"_text)}};
    for (const benefit::Option& option : each.options) choices.push_back({.value = option.code, .text = say(option.text)});
    return web::select({.name = each.field.name,
                        .label = say(each.field.label),
                        .error = fields.error(each.field.name, say),
                        .value = fields.value(each.field.name, kept.value_or("")),
                        .choices = std::move(choices),
                        .required = true});
}

web::Html input_for(const Language& say, const web::Fields& fields, const benefit::FormField& each, const std::optional<std::string>& kept) {
    if (each.input == benefit::Input::option) return select_for(say, fields, each, kept);
    const bool digits = each.input == benefit::Input::date || each.input == benefit::Input::whole_number;
    return web::text_input({.name = each.field.name,
                            .label = say(each.field.label),
                            .hint = each.input == benefit::Input::date ? say("schedule.date_hint"_text) : std::string_view(),
                            .error = fields.error(each.field.name, say),
                            .value = fields.value(each.field.name, kept ? each.show(*kept) : ""),
                            .width = width_of(each.input),
                            .inputmode = digits ? "numeric" : "",
                            .autocomplete = "off",
                            .required = true});
}

web::Html payment_kind_field(const Showing& showing) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::facts);
    const auto& kept = showing.line->payment.kind;
    std::vector<web::Choice> choices;
    for (payment::PaymentKind kind : payment::payment_kinds())
        choices.push_back({.value = name_of(kind), .text = say(label_of(kind)), .hint = say(explanation_of(kind))});
    return web::radios({.name = "payment_kind",
                        .legend = say("schedule.payment_kind"_text),
                        .legend_classes = "govuk-fieldset__legend--s",
                        .error = fields.error("payment_kind", say),
                        .value = fields.value("payment_kind", kept ? name_of(*kept) : ""),
                        .choices = std::move(choices),
                        .required = true,
                        .small = true});
}

std::vector<Clash> differences(const Showing& showing) {
    std::vector<Clash> found;
    const web::Fields& fields = showing.fields_of(PartName::facts);
    each_field(showing.line->facts, [&](const benefit::FormField& each, const std::optional<std::string>& kept) {
        const benefit::Option* chosen = each.option(fields.typed(each.field.name));
        found.push_back({std::string(showing.say()(each.field.label)), in_words(showing.say(), each, kept),
                         std::string(chosen ? showing.say()(chosen->text) : fields.typed(each.field.name))});
    });
    return found;
}

std::optional<payment::PaymentKind> read_kind(web::Fields& fields) {
    return fields.optional("payment_kind", [](std::string_view typed) -> Result<payment::PaymentKind, FieldRefusal> {
        if (auto kind = payment::kind_named(typed)) return *kind;
        return refuse(FieldRefusal{WhyNot::not_in_list, {}});
    });
}

}  // namespace

web::Html facts_fields(const Showing& showing) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::facts);
    std::vector<web::Html> inputs;
    each_field(showing.line->facts,
               [&](const benefit::FormField& each, const std::optional<std::string>& kept) { inputs.push_back(input_for(say, fields, each, kept)); });
    web::Html content = web::html(R"(<input type="hidden" name="version" id="facts-version" value="{}">)", showing.line->version);
    if (showing.overtaken && showing.submitted == PartName::facts) content += overtaken_notice(say, differences(showing));
    return content + web::row(inputs) + payment_kind_field(showing);
}

namespace {

// What was typed; an empty field is none, a field that cannot be read is an error.
benefit::Draft read_facts(const benefit::Benefit& benefit, web::Fields& fields) {
    benefit::Draft facts(benefit);
    for (std::size_t place = 0; place < benefit.fields.size(); ++place)
        facts.give(place, fields.optional(std::string(benefit.fields[place].field.name), benefit.fields[place].read));
    return facts;
}

// A paper that is in hand cannot have been written tomorrow.
void refuse_papers_of_tomorrow(web::Fields& fields, const benefit::Draft& facts, Date today) {
    each_field(facts, [&](const benefit::FormField& each, const std::optional<std::string>& value) {
        const auto written = value && each.field.of_paper ? date_from_iso(*value) : std::nullopt;
        if (written && *written > today) fields.refuse(std::string(each.field.name), message("schedule.refusal.paper_of_tomorrow"_text, {show(*written)}));
    });
}

// The months that will be ticked once these facts are kept, still without amounts: the rules look only at what is to be paid.
std::vector<MonthClaim> ticked_of_period(const benefit::Draft& facts, const std::vector<MonthClaim>& kept) {
    std::vector<MonthClaim> months;
    if (auto period = facts.period())
        for (Month month : months_of(*period)) months.push_back({month, false, Money(), {}, {}});
    return keep_ticks(kept, std::move(months));
}

}  // namespace

web::Response save_facts(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    web::Fields fields{request.form};
    benefit::Draft facts = read_facts(*draft->benefit, fields);
    auto kind = read_kind(fields);
    refuse_papers_of_tomorrow(fields, facts, day_in_baku(request.at));
    const Line* kept = draft->line(static_cast<int>(request.number_in_path("line")));
    if (!kept) return no_such_schedule(visitor, request);
    Showing showing{desk, visitor, request, *draft, kept, PartName::facts, &fields};
    if (fields.refused()) return working_page(showing, 422);
    Line line = *kept;
    line.version = version_typed(fields);
    line.facts = std::move(facts);
    line.payment.kind = kind;
    line.months = ticked_of_period(line.facts, kept->months);
    Surroundings around =
        desk.database.read([&](store::Connection& connection) { return surroundings(connection, desk.calendar, draft->key, line, day_in_baku(request.at)); });

    WorkedOut worked = work_out(line.facts, around.rules, around.calendar);
    for (const benefit::Finding& refusal : worked.refusals) fields.refuse(std::string(refusal.field.name), explain(refusal));
    if (fields.refused()) return working_page(showing, 422);
    line.months = keep_ticks(kept->months, std::move(worked.months));

    return keep_and_show(showing, [&](store::Transaction& transaction) {
        if (!keep_line(transaction, *draft, line, request.at)) throw Overtaken();
        record(transaction, visitor, request, "schedule.line_saved", draft->key, line.number);
        return address(draft->key, "?line=" + std::to_string(line.number) + "&done=saved#insured");
    });
}

}  // namespace qaygi::schedule
