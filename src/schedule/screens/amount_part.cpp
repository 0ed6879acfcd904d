// Ödəniləcək müavinətin məbləği: the months of the period, each with what it is made of; the months to pay are ticked, the total follows. A lump sum
// is shown alone.

#include "schedule/amount.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/print_offer.hpp"
#include "schedule/screens/reasons.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/screens/view.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/surroundings.hpp"

namespace qaygi::schedule {

namespace {

web::Html month_row(const Language& say, const MonthClaim& claim) {
    std::string id = "month-" + iso(claim.month);
    web::Html ticked = claim.chosen ? web::html(" checked") : web::Html();
    return web::html(
        R"(<tr class="govuk-table__row"><td class="govuk-table__cell"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item">)"
        R"(<input class="govuk-checkboxes__input" type="checkbox" name="months" id="{}" value="{}"{}>)"
        R"(<label class="govuk-label govuk-checkboxes__label" for="{}">{}</label></div></div></td>)"
        R"(<td class="govuk-table__cell">{}</td><td class="govuk-table__cell govuk-table__cell--numeric">{}</td></tr>)",
        id, iso(claim.month), ticked, id, show(claim.month), reasons(say, benefit::Shape::months, claim), show(claim.amount));
}

web::Html months_table(const Language& say, const Line& line) {
    web::Html rows;
    for (const MonthClaim& claim : line.months) rows += month_row(say, claim);
    return web::html(
        R"(<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--s">{}</caption>)"
        R"(<thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">{}</th>)"
        R"(<th scope="col" class="govuk-table__header">{}</th><th scope="col" class="govuk-table__header govuk-table__header--numeric">{}</th></tr></thead>)"
        R"(<tbody class="govuk-table__body">{}</tbody><tfoot><tr class="govuk-table__row"><th scope="row" colspan="2" class="govuk-table__header">{}</th>)"
        R"(<td class="govuk-table__cell govuk-table__cell--numeric"><strong>{}</strong></td></tr></tfoot></table>)",
        line.insured.full_name(), say("schedule.months_to_pay"_text), say("schedule.how_computed"_text), say("schedule.amount"_text), rows,
        say("schedule.total_to_pay"_text), show(line.total()));
}

web::Html refused_months(const Showing& showing) {
    std::string error = showing.fields_of(PartName::amount).error("months", showing.say());
    return error.empty() ? web::Html() : web::html(R"(<p id="months" class="govuk-error-message">{}</p>)", error);
}

web::Html months_form(const Showing& showing) {
    const Language& say = showing.say();
    return showing.form("amount", showing.line_address("/amount"),
                        web::html(R"(<input type="hidden" name="version" id="amount-version" value="{}">)", showing.line->version) + refused_months(showing) +
                            months_table(say, *showing.line) + web::button({.text = say("schedule.ok"_text)}));
}

}  // namespace

web::Html amount_part(const Showing& showing) {
    const Language& say = showing.say();
    web::Html content;
    if (!showing.line)
        content = web::inset_text(say("schedule.amount_needs_insured"_text));
    else if (showing.line->months.empty())
        content = web::inset_text(say("schedule.amount_needs_facts"_text));
    else if (showing.draft.benefit->shape == benefit::Shape::lump_sum)
        content = lump_sum_view(say, *showing.line);
    else
        content = months_form(showing);
    if (showing.line && !showing.line->months.empty()) content += print_amount_offer(say, showing.draft.key, showing.line->number);
    if (showing.overtaken && showing.submitted == PartName::amount) content = web::inset_text(say("schedule.overtaken"_text)) + content;
    return web::part({.id = "amount", .title = say("schedule.part_amount"_text)}, content);
}

web::Response save_amount(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    std::vector<Month> chosen;
    for (std::string_view typed : request.form.all("months"))
        if (auto month = month_from_iso(typed)) chosen.push_back(*month);

    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    const Line* kept = draft->line(static_cast<int>(request.number_in_path("line")));
    if (!kept) return no_such_schedule(visitor, request);
    if (draft->benefit->shape == benefit::Shape::lump_sum) return web::see_other(address(draft->key, "?line=" + std::to_string(kept->number) + "#amount"));
    Line line = *kept;
    line.version = version_typed(fields);
    choose(line.months, chosen);
    Showing showing{desk, visitor, request, *draft, &line, PartName::amount, &fields};
    Surroundings around =
        desk.database.read([&](store::Connection& connection) { return surroundings(connection, desk.calendar, draft->key, line, day_in_baku(request.at)); });
    for (const benefit::Finding& refusal : work_out(line.facts, around.rules, around.calendar).refusals) fields.refuse("months", explain(refusal));
    if (fields.refused()) return working_page(showing, 422);
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        if (!keep_line(transaction, *draft, line, request.at)) throw Overtaken();
        record(transaction, visitor, request, "schedule.amount_saved", draft->key, line.number);
        return address(draft->key, "?line=" + std::to_string(line.number) + "&done=saved#amount");
    });
}

}  // namespace qaygi::schedule
