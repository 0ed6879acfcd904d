#include "schedule/screens/printed_schedule.hpp"

#include "person/fund_branches.hpp"
#include "schedule/screens/printed_months.hpp"

namespace qaygi::schedule {

namespace {

std::string state_in_words(const Language& say, const Schedule& schedule) {
    return std::string(say("schedule.state." + std::string(name_of(state_of(schedule)))));
}

std::string title_of(const Language& say, const Content& content) { return say("schedule.title"_text, {std::to_string(content.key.number)}); }

// Number, state and owner: on every page, should they come apart.
std::string header_of(const PrintedFor& around, const Schedule& schedule) {
    const Content& content = content_of(schedule);
    return title_of(around.say, content) + " · " + state_in_words(around.say, schedule) + " · " + around.employer_name + " · " +
           std::string(around.say("menu.voen"_text)) + " " + content.key.employer.text();
}

print::Document begun(const PrintedFor& around, const Schedule& schedule, std::string title) {
    return {.say = around.say, .title = std::move(title), .header = header_of(around, schedule), .written = around.at, .landscape = true, .blocks = {}};
}

void add_requisites(std::vector<print::Fact>& facts, const Language& say, const person::Requisites& requisites) {
    using namespace person;
    const auto branch = find_fund_branch(requisites.branch.text());
    const auto add = [&](const Field& field, const std::string& value) { facts.push_back({std::string(say(field.label)), value}); };
    add(field::fund_number, requisites.fund_number.text());
    add(field::branch, branch ? branch->name : requisites.branch.text());
    add(field::legal_address, requisites.legal_address.text());
    add(field::phone, requisites.phone.text());
    if (requisites.bank) add(field::bank, requisites.bank->text());
    if (requisites.iban) add(field::iban, requisites.iban->text());
}

print::Facts facts_of(const PrintedFor& around, const Schedule& schedule) {
    const Language& say = around.say;
    const Content& content = content_of(schedule);
    const Registration& registration = content.registration;
    std::vector<print::Fact> facts{{std::string(say("schedule.benefit"_text)), std::string(say(content.benefit->name))},
                                   {std::string(say("schedule.state"_text)), state_in_words(say, schedule)}};
    if (const Sent* sent = received_by_fund(schedule)) facts.push_back({std::string(say("schedule.sent_on"_text)), day_in_baku(sent->sent_at)});
    facts.push_back({std::string(say("schedule.registered"_text)), registration.registered});
    facts.push_back({std::string(say("schedule.protocol_number"_text)), registration.protocol_number});
    facts.push_back({std::string(say("schedule.protocol_date"_text)), registration.protocol_date});
    facts.push_back({std::string(say("schedule.payment_month"_text)), registration.payment_month});
    facts.push_back({std::string(say("schedule.employer"_text)), around.requisites ? around.requisites->full_name.text() : around.employer_name});
    facts.push_back({std::string(say("menu.voen"_text)), content.key.employer.text()});
    if (around.requisites) add_requisites(facts, say, *around.requisites);
    return {std::move(facts)};
}

std::string account_of(const payment::Draft& payment) {
    if (!payment.kind) return "";
    if (needs_bank(*payment.kind)) return payment.iban ? payment.iban->text() : "";
    return payment.post_office.value_or("");
}

// What the benefit tells its claims apart by stands between the person and the money.
std::vector<print::Column> columns_of(const Language& say, const benefit::Benefit& benefit) {
    std::vector<print::Column> columns{{std::string(say("schedule.number"_text)), 0.4, print::Align::right},
                                       {std::string(say("schedule.full_name"_text)), 2.1},
                                       {std::string(say("schedule.fin"_text)), 0.9},
                                       {std::string(say("schedule.ssn"_text)), 1.2}};
    for (const benefit::Column& column : benefit.columns) columns.push_back({std::string(say(column.title)), column.last ? 1.2 : 1.1});
    if (benefit.shape == benefit::Shape::months) {
        columns.push_back({std::string(say("schedule.months"_text)), 1});
        columns.push_back({std::string(say("schedule.days_paid"_text)), 0.7, print::Align::right});
    }
    columns.push_back({std::string(say("schedule.paid_by"_text)), 1.1});
    columns.push_back({std::string(say("schedule.account"_text)), 2.2});
    columns.push_back({std::string(say("schedule.amount_in_manat"_text)), 1.1, print::Align::right});
    return columns;
}

std::vector<print::Value> row_of(const Language& say, const Line& line) {
    const benefit::Benefit& benefit = line.facts.benefit();
    std::vector<print::Value> row{std::int64_t{line.number}, line.insured.full_name(), line.insured.fin.text(), line.insured.ssn.text()};
    for (const benefit::Column& column : benefit.columns) row.emplace_back(line.facts.cell(column));
    if (benefit.shape == benefit::Shape::months) {
        row.emplace_back(months_in_words(line));
        const auto days = days_paid(line);
        row.push_back(days ? print::Value(std::int64_t{*days}) : print::Value(std::string()));
    }
    row.emplace_back(line.payment.kind ? std::string(say(label_of(*line.payment.kind))) : std::string());
    row.emplace_back(account_of(line.payment));
    row.emplace_back(line.total());
    return row;
}

print::Table lines_table(const Language& say, const Content& content) {
    print::Table table{.columns = columns_of(say, *content.benefit), .rows = {}, .totals = {}};
    for (const Line& line : content.lines) table.rows.push_back(row_of(say, line));
    table.totals.assign(table.columns.size(), std::string());
    table.totals[1] = std::string(say("schedule.total_to_pay"_text));
    table.totals.back() = content.total();
    return table;
}

print::Paragraph total_in_words(const Language& say, Money total) { return {say("schedule.total_in_words"_text, {show(total), in_words_az(total)})}; }

void add_law(std::vector<print::Block>& blocks, const Language& say, std::span<const Line> lines) {
    for (const Date day : days_of_decision(lines)) blocks.push_back(print::Note{say("schedule.decided_on"_text, {show(day)})});
    if (const std::string words = sources(say, lines); !words.empty()) blocks.push_back(print::Note{say("schedule.rests_on"_text, {words})});
}

}  // namespace

print::Document printed_schedule(const PrintedFor& around, const Schedule& schedule, const std::string& check) {
    const Language& say = around.say;
    const Content& content = content_of(schedule);
    print::Document document = begun(around, schedule, title_of(say, content));
    auto& blocks = document.blocks;
    blocks.push_back(facts_of(around, schedule));
    blocks.push_back(print::Heading{std::string(say("schedule.insured_persons"_text))});
    blocks.push_back(lines_table(say, content));
    blocks.push_back(total_in_words(say, content.total()));
    add_law(blocks, say, content.lines);
    const auto& requisites = around.requisites;
    blocks.push_back(print::Signatures{{{std::string(say("schedule.head"_text)), requisites ? requisites->head.text() : ""},
                                        {std::string(say("schedule.accountant"_text)), requisites ? requisites->accountant.text() : ""}}});
    blocks.push_back(print::SquareCode{check, say("schedule.check_print"_text, {show(around.at)}) + "\n" + check});
    blocks.push_back(print::Part{std::string(say("schedule.months_computed"_text))});
    blocks.push_back(explanations(say, content.benefit->shape, content.lines));
    return document;
}

print::Document printed_amount(const PrintedFor& around, const Schedule& schedule, const Line& line) {
    const Language& say = around.say;
    const Content& content = content_of(schedule);
    print::Document document = begun(around, schedule, std::string(say("schedule.explain_amount"_text)));
    std::vector<print::Fact> facts{{std::string(say("schedule.benefit"_text)), std::string(say(content.benefit->name))},
                                   {std::string(say("schedule.full_name"_text)), line.insured.full_name()},
                                   {std::string(say("schedule.fin"_text)), line.insured.fin.text()},
                                   {std::string(say("schedule.ssn"_text)), line.insured.ssn.text()}};
    for (const benefit::Column& column : content.benefit->columns) facts.push_back({std::string(say(column.title)), line.facts.cell(column)});
    document.blocks.push_back(print::Facts{std::move(facts)});
    document.blocks.push_back(explanations(say, content.benefit->shape, std::span(&line, 1)));
    document.blocks.push_back(total_in_words(say, line.total()));
    add_law(document.blocks, say, std::span(&line, 1));
    return document;
}

}  // namespace qaygi::schedule
