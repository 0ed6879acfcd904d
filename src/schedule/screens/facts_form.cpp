// The benefit's fields of a line: shown, read, decided on, kept.

#include "schedule/screens/facts_form.hpp"

#include "schedule/amount.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/surroundings.hpp"

namespace qaygi::schedule {

namespace {

template <class Value>
web::Html input_for(const Language& say, const web::Fields& fields, const benefit::Field& field, const std::optional<Value>& kept) {
    using Type = benefit::FieldType<Value>;
    const bool digits = Type::input != benefit::Input::designation;
    return web::text_input({.name = field.name,
                            .label = say(field.label),
                            .hint = Type::input == benefit::Input::date ? say("schedule.date_hint"_text) : std::string_view(),
                            .error = fields.error(field.name, say),
                            .value = fields.value(field.name, kept ? Type::show(*kept) : ""),
                            .width = Type::input == benefit::Input::date           ? 10
                                     : Type::input == benefit::Input::whole_number ? 3
                                                                                   : 20,
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

std::vector<Difference> differences(const Showing& showing) {
    std::vector<Difference> found;
    const web::Fields& fields = showing.fields_of(PartName::facts);
    childcare::each_field(showing.line->facts, [&]<class Value>(const benefit::Field& field, const std::optional<Value>& kept) {
        found.push_back({std::string(showing.say()(field.label)), kept ? benefit::FieldType<Value>::show(*kept) : "", std::string(fields.typed(field.name))});
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
    childcare::each_field(showing.line->facts, [&]<class Value>(const benefit::Field& field, const std::optional<Value>& kept) {
        inputs.push_back(input_for(say, fields, field, kept));
    });
    web::Html content = web::html(R"(<input type="hidden" name="version" id="facts-version" value="{}">)", showing.line->version);
    if (showing.overtaken && showing.submitted == PartName::facts) content += overtaken_notice(say, differences(showing));
    return content + web::row(inputs) + payment_kind_field(showing);
}

childcare::Draft read_facts(web::Fields& fields) {
    childcare::Draft facts;
    childcare::each_field(facts, [&]<class Value>(const benefit::Field& field, std::optional<Value>& value) {
        value = fields.optional(std::string(field.name), &benefit::FieldType<Value>::read);
    });
    return facts;
}

namespace {

// The months that will be ticked once these facts are kept, still without amounts: the rules look only at what is to be paid.
std::vector<MonthClaim> ticked_of_period(const childcare::Draft& facts, const std::vector<MonthClaim>& kept) {
    std::vector<MonthClaim> months;
    if (facts.period_from && facts.period_to && *facts.period_from <= *facts.period_to)
        for (Month month : months_of({*facts.period_from, *facts.period_to})) months.push_back({month, false, Money(), {}});
    return keep_ticks(kept, std::move(months));
}

}  // namespace

namespace {

// A paper that is in hand cannot have been written tomorrow.
void refuse_papers_of_tomorrow(web::Fields& fields, const childcare::Draft& facts, Date today) {
    for (auto [field, written] :
         {std::pair{childcare::field::leave_order_date, facts.leave_order_date}, std::pair{childcare::field::certificate_date, facts.certificate_date}})
        if (written && *written > today) fields.refuse(std::string(field.name), message("schedule.refusal.paper_of_tomorrow"_text, {show(*written)}));
}

}  // namespace

web::Response save_facts(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    childcare::Draft facts = read_facts(fields);
    auto kind = read_kind(fields);
    refuse_papers_of_tomorrow(fields, facts, day_in_baku(request.at));

    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
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
    for (const childcare::Refusal& refusal : worked.refusals) fields.refuse(std::string(refusal.field.name), childcare::explain(refusal));
    if (fields.refused()) return working_page(showing, 422);
    line.months = keep_ticks(kept->months, std::move(worked.months));

    return keep_and_show(showing, [&](store::Transaction& transaction) {
        if (!keep_line(transaction, *draft, line, request.at)) throw Overtaken();
        record(transaction, visitor, request, "schedule.line_saved", draft->key, line.number);
        return address(draft->key, "?line=" + std::to_string(line.number) + "&done=saved#insured");
    });
}

}  // namespace qaygi::schedule
