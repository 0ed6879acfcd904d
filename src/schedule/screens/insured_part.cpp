// Part b: Sığortaolunan haqqında məlumatların daxil edilməsi. The insured persons of the schedule, and finding one by SSN or FİN.

#include "base/fault.hpp"
#include "base/text.hpp"
#include "schedule/screens/facts_form.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/journal.hpp"
#include "schedule/screens/obstacles.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

web::Html lines_table(const Showing& showing) {
    const Language& say = showing.say();
    if (showing.draft.lines.empty()) return web::inset_text(say("schedule.no_insured_yet"_text));
    std::vector<std::vector<web::Content>> rows;
    for (const Line& line : showing.draft.lines) {
        bool open = showing.line && showing.line->number == line.number;
        web::Html name = open ? web::html("<strong>{}</strong>", line.insured.full_name())
                              : web::link(line.insured.full_name(), address(showing.draft.key, "?line=" + std::to_string(line.number) + "#insured"));
        rows.push_back({std::to_string(line.number), name, line.insured.ssn.text()});
        for (const benefit::Column& column : line.facts.benefit().columns) rows.back().emplace_back(line.facts.cell(column));
        rows.back().emplace_back(show(line.total()));
    }
    std::vector<web::Column> columns{{"№"}, {say("schedule.full_name"_text)}, {say("schedule.ssn"_text)}};
    for (const benefit::Column& column : showing.draft.benefit->columns) columns.push_back({say(column.title)});
    columns.push_back({say("schedule.amount"_text), true});
    return web::table({.caption = say("schedule.insured_persons"_text),
                       .caption_classes = "govuk-table__caption--s",
                       .columns = std::move(columns),
                       .rows = std::move(rows)});
}

web::Html finder(const Showing& showing) {
    const Language& say = showing.say();
    const web::Fields& fields = showing.fields_of(PartName::insured);
    web::Html field = web::text_input({.name = "ssn",
                                       .label = say("schedule.ssn_long"_text),
                                       .hint = say("schedule.ssn_hint"_text),
                                       .error = fields.error("ssn", say),
                                       .value = fields.value("ssn", ""),
                                       .width = 20,
                                       .autocomplete = "off",
                                       .required = true,
                                       .lookup = web::Button{.text = say("schedule.find_person"_text), .kind = web::ButtonKind::secondary}});
    return showing.form("insured", address(showing.draft.key, "/lines"), field, "#amount,#payment");
}

web::Html open_line(const Showing& showing) {
    const Language& say = showing.say();
    const Insured& insured = showing.line->insured;
    web::Html person = web::summary_list({.rows = {{say("schedule.family_name"_text), insured.family_name},
                                                   {say("schedule.given_name"_text), insured.given_name},
                                                   {say("schedule.father_name"_text), insured.father_name},
                                                   {say("schedule.ssn"_text), insured.ssn.text()},
                                                   {say("schedule.fin"_text), insured.fin.text()}},
                                          .classes = "qaygi-summary-list--dense"});
    web::Html buttons =
        web::button_group({web::button({.text = say("schedule.save"_text)}),
                           web::button({.text = say("schedule.delete_line"_text), .href = showing.line_address("/remove"), .kind = web::ButtonKind::warning})});
    return person + showing.form("insured", showing.line_address("/facts"), facts_fields(showing) + buttons, "#amount,#payment");
}

}  // namespace

web::Html insured_part(const Showing& showing, const std::vector<Message>& warnings) {
    web::Html content = lines_table(showing) + finder(showing);
    if (showing.line) content += open_line(showing) + warning_list(showing.say(), warnings);
    return web::part({.id = "insured", .title = showing.say()("schedule.part_insured"_text)}, content);
}

namespace {

// A person is found by SSN, or by FİN: from 2026-07-01 persons are accounted by FİN only.
std::optional<Insured> find_person(const Desk& desk, web::Fields& fields) {
    std::string_view typed = fields.typed("ssn");
    auto ssn = Ssn::read(typed);
    auto fin = Fin::read(typed);
    if (!ssn && !fin) {
        fields.refuse("ssn", explain(ssn.error()));
        return std::nullopt;
    }
    std::optional<person::InsuredPerson> person;
    try {
        person = ssn ? desk.persons.find(*ssn) : desk.persons.find(*fin);
    } catch (const Fault& fault) {
        // The register is another office's; while it is away the page and what was typed stay.
        if (fault.later() != Fault::Later::helps) throw;
        fields.refuse("ssn", message("schedule.refusal.register_away"_text));
        return std::nullopt;
    }
    if (!person) {
        fields.refuse("ssn", {"schedule.refusal.unknown_person", {normalise(typed)}});
        return std::nullopt;
    }
    return Insured{person->ssn, person->fin, person->given_name, person->family_name, person->father_name};
}

}  // namespace

web::Response add_insured(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    web::Fields fields{request.form};
    auto draft = draft_at(desk, visitor, request);
    if (!draft) return draft.error();
    Showing showing{desk, visitor, request, *draft, nullptr, PartName::insured, &fields};
    auto insured = find_person(desk, fields);
    if (!insured) return working_page(showing, 422);
    return keep_and_show(showing, [&](store::Transaction& transaction) {
        int line = add_line(transaction, *draft, *insured, request.at);
        record(transaction, visitor, request, "schedule.line_added", draft->key, line);
        return address(draft->key, "?line=" + std::to_string(line) + "&done=saved#insured");
    });
}

}  // namespace qaygi::schedule
