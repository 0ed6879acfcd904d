#include "schedule/screens/printed_list.hpp"

#include "schedule/screens/conditions.hpp"

namespace qaygi::schedule {

namespace {

std::string state_in_words(const Language& say, State state) { return std::string(say("schedule.state." + std::string(name_of(state)))); }

print::Facts asked_for(const PrintedFor& around, const Voen& employer, const benefit::Catalogue& benefits, const Conditions& conditions) {
    const Language& say = around.say;
    print::Facts facts;
    const auto add = [&](TextKey label, print::Value value) { facts.facts.push_back({std::string(say(label)), std::move(value)}); };
    add("schedule.employer"_text, around.employer_name);
    add("menu.voen"_text, employer.text());
    if (!conditions.benefit.empty()) add("schedule.benefit"_text, std::string(say(benefits.kept(conditions.benefit).name)));
    if (conditions.state) add("schedule.state"_text, state_in_words(say, *conditions.state));
    if (conditions.number) add("schedule.number"_text, std::int64_t{*conditions.number});
    if (conditions.registered_from) add("schedule.registered_from"_text, *conditions.registered_from);
    if (conditions.registered_to) add("schedule.registered_to"_text, *conditions.registered_to);
    if (conditions.payment_month) add("schedule.payment_month"_text, *conditions.payment_month);
    if (!conditions.insured.empty()) add("schedule.search_insured"_text, conditions.insured);
    if (!conditions.protocol_number.empty()) add("schedule.protocol_number"_text, conditions.protocol_number);
    add("schedule.printed_on"_text, day_in_baku(around.at));
    return facts;
}

print::Table found_table(const Language& say, const benefit::Catalogue& benefits, const FoundPage& page) {
    const auto head = [&](TextKey text, double share, print::Align align = print::Align::left) { return print::Column{std::string(say(text)), share, align}; };
    print::Table table{.columns = {head("schedule.number"_text, 0.5, print::Align::right), head("schedule.benefit"_text, 2.4), head("schedule.state"_text, 1.1),
                                   head("schedule.registered_short"_text, 0.9), head("schedule.protocol_number"_text, 1),
                                   head("schedule.payment_month_short"_text, 0.8), head("schedule.insured"_text, 2.2),
                                   head("schedule.amount_in_manat"_text, 1.1, print::Align::right), head("schedule.last_change"_text, 0.9)},
                       .rows = {},
                       .totals = {}};
    Money total;
    for (const Found& found : page.rows) {
        total += found.total;
        table.rows.push_back({std::int64_t{found.key.number}, std::string(say(benefits.kept(found.benefit).name)), state_in_words(say, found.state),
                              found.registration.registered, found.registration.protocol_number, found.registration.payment_month, insured_in_words(say, found),
                              found.total, day_in_baku(found.sent_at.value_or(found.saved_at))});
    }
    table.totals.assign(table.columns.size(), std::string());
    table.totals[1] = std::string(say("schedule.in_all"_text));
    table.totals[7] = total;
    return table;
}

}  // namespace

print::Document printed_list(const PrintedFor& around, const Voen& employer, const benefit::Catalogue& benefits, const Conditions& conditions,
                             const FoundPage& found) {
    const Language& say = around.say;
    const std::string title(say(title_of(conditions.state)));
    print::Document document{.say = say, .title = title, .header = title + " · " + around.employer_name, .written = around.at, .landscape = true, .blocks = {}};
    document.blocks.push_back(asked_for(around, employer, benefits, conditions));
    document.blocks.push_back(found_table(say, benefits, found));
    if (found.next_before) document.blocks.push_back(print::Note{say("schedule.only_newest"_text, {std::to_string(most_printed_rows)})});
    return document;
}

}  // namespace qaygi::schedule
