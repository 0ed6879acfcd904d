// Çap et: the schedule in its tabular form, with how each month was computed.

#include "print/pdf.hpp"
#include "schedule/screens/handlers.hpp"
#include "schedule/screens/reasons.hpp"
#include "schedule/screens/showing.hpp"
#include "schedule/store/schedules.hpp"

namespace qaygi::schedule {

namespace {

print::Facts registration_facts(const Language& say, const Visitor& visitor, const Schedule& schedule) {
    const Content& content = content_of(schedule);
    std::string state(say("schedule.state." + std::string(name_of(state_of(schedule)))));
    return {{{std::string(say("schedule.benefit"_text)), std::string(say(content.benefit->name))},
             {std::string(say("schedule.employer"_text)), visitor.employer_name},
             {std::string(say("menu.voen"_text)), visitor.employer.text()},
             {std::string(say("schedule.state"_text)), state},
             {std::string(say("schedule.registered"_text)), content.registration.registered},
             {std::string(say("schedule.protocol_number"_text)), content.registration.protocol_number},
             {std::string(say("schedule.protocol_date"_text)), content.registration.protocol_date},
             {std::string(say("schedule.payment_month"_text)), content.registration.payment_month}}};
}

std::string paid_to(const Language& say, const payment::Draft& payment) {
    if (!payment.kind) return "";
    std::string kind(say(label_of(*payment.kind)));
    if (needs_bank(*payment.kind)) return kind + (payment.iban ? " " + payment.iban->text() : "");
    return kind + " " + payment.post_office.value_or("");
}

// What the benefit tells its claims apart by stands between the person and the money.
print::Table lines_table(const Language& say, const Content& content) {
    print::Table table{
        .columns = {{"№", 0.4}, {std::string(say("schedule.full_name"_text)), 2.4}, {std::string(say("schedule.ssn"_text)), 1.4}}, .rows = {}, .totals = {}};
    for (const benefit::Column& column : content.benefit->columns) table.columns.push_back({std::string(say(column.title)), column.last ? 1.3 : 1.1});
    table.columns.push_back({std::string(say("schedule.payment_kind"_text)), 2.2});
    table.columns.push_back({std::string(say("schedule.amount"_text)), 1.1, print::Align::right});
    for (const Line& line : content.lines) {
        auto& row = table.rows.emplace_back(std::vector<print::Value>{std::int64_t{line.number}, line.insured.full_name(), line.insured.ssn.text()});
        for (const benefit::Column& column : content.benefit->columns) row.emplace_back(line.facts.cell(column));
        row.emplace_back(paid_to(say, line.payment));
        row.emplace_back(line.total());
    }
    table.totals.assign(table.columns.size(), std::string());
    table.totals[1] = std::string(say("schedule.total_to_pay"_text));
    table.totals.back() = content.total();
    return table;
}

std::string steps_of(const Language& say, const MonthClaim& claim) {
    std::string steps;
    for (const law::Line& reason : claim.reasons)
        steps += (steps.empty() ? "" : "\n") + kept_words(say, reason.what) + " (" + kept_words(say, reason.source) + ")";
    if (claim.law) steps += "\n" + say("schedule.decided_on"_text, {show(claim.law->decided_on)});
    return steps;
}

// The explanation of every amount: a heading a person, a row a month; a lump sum has one row and no month.
void add_reasons(std::vector<print::Block>& blocks, const Language& say, const Line& line) {
    const bool by_month = line.facts.benefit().shape == benefit::Shape::months;
    print::Table table;
    if (by_month) table.columns.push_back({std::string(say("schedule.month"_text)), 0.8});
    table.columns.push_back({std::string(say("schedule.how_computed"_text)), 6});
    table.columns.push_back({std::string(say("schedule.amount"_text)), 1, print::Align::right});
    for (const MonthClaim& claim : line.months) {
        if (!claim.chosen) continue;
        auto& row = table.rows.emplace_back();
        if (by_month) row.emplace_back(claim.month);
        row.emplace_back(steps_of(say, claim));
        row.emplace_back(claim.amount);
    }
    if (by_month) table.totals.emplace_back(std::string());
    table.totals.emplace_back(std::string(say("schedule.total_to_pay"_text)));
    table.totals.emplace_back(line.total());
    blocks.push_back(print::Heading{std::to_string(line.number) + ". " + line.insured.full_name(), 3});
    blocks.push_back(std::move(table));
}

print::Document document_of(const Language& say, const Visitor& visitor, const Schedule& schedule, Instant at) {
    const Content& content = content_of(schedule);
    std::string title = say("schedule.title"_text, {std::to_string(content.key.number)});
    print::Document document{
        .say = say, .title = title, .header = visitor.employer_name + " · " + visitor.employer.text(), .written = at, .landscape = true, .blocks = {}};
    auto& blocks = document.blocks;
    blocks.push_back(registration_facts(say, visitor, schedule));
    blocks.push_back(print::Heading{std::string(say("schedule.insured_persons"_text))});
    blocks.push_back(lines_table(say, content));
    blocks.push_back(print::Paragraph{say("schedule.total_in_words"_text, {show(content.total()), in_words_az(content.total())})});
    blocks.push_back(print::Heading{std::string(say("schedule.how_computed"_text))});
    for (const Line& line : content.lines) add_reasons(blocks, say, line);
    blocks.push_back(print::Signatures{{{std::string(say("schedule.head"_text)), ""}, {std::string(say("schedule.accountant"_text)), visitor.name}}});
    return document;
}

}  // namespace

web::Response print_pdf(const Desk& desk, const Visitor& visitor, const web::Request& request) {
    Key key = key_of(visitor, request);
    auto found = desk.database.read([&](store::Connection& connection) { return load(connection, desk.benefits, key); });
    if (!found) return no_such_schedule(visitor, request);
    std::string name = "haqq-hesab-cedveli-" + visitor.employer.text() + "-" + std::to_string(key.number) + ".pdf";
    return web::attachment(print::pdf(document_of(request.say(), visitor, *found, request.at)), "application/pdf", name, true);
}

}  // namespace qaygi::schedule
