#include "schedule/sending.hpp"

namespace qaygi::schedule {

using Why = Obstacle::Why;

std::string_view name_of(Why why) {
    switch (why) {
        case Why::no_requisites:
            return "no_requisites";
        case Why::no_line:
            return "no_line";
        case Why::fact_missing:
            return "fact_missing";
        case Why::fact_refused:
            return "fact_refused";
        case Why::no_month:
            return "no_month";
        case Why::amount_outdated:
            return "amount_outdated";
        case Why::payment_missing:
            return "payment_missing";
        case Why::payment_refused:
            return "payment_refused";
        case Why::document_missing:
            return "document_missing";
        case Why::as_returned:
            return "as_returned";
        case Why::person_document_missing:
            return "person_document_missing";
        case Why::document_infected:
            return "document_infected";
        case Why::document_not_scanned:
            return "document_not_scanned";
    }
    return {};
}

namespace {

bool same_amounts(const std::vector<MonthClaim>& kept, const std::vector<MonthClaim>& now) {
    return std::ranges::equal(
        kept, now, {}, [](const MonthClaim& claim) { return std::pair(claim.month, claim.amount); },
        [](const MonthClaim& claim) { return std::pair(claim.month, claim.amount); });
}

Money total_of(const std::vector<MonthClaim>& months) {
    Money sum;
    for (const MonthClaim& claim : months)
        if (claim.chosen) sum += claim.amount;
    return sum;
}

void check_facts(const Line& line, const LineCircumstances& around, std::vector<Obstacle>& found) {
    const std::string who = line.insured.full_name();
    for (const benefit::Field& field : line.facts.missing())
        found.push_back({Why::fact_missing, line.number, std::string(field.name), {std::string(field.label.key), {}}, {who}});
    for (const benefit::Finding& refusal : around.refusals)
        found.push_back({Why::fact_refused, line.number, std::string(refusal.field.name), explain(refusal), {who}});
}

void check_amount(const Line& line, const LineCircumstances& around, std::vector<Obstacle>& found) {
    const std::string who = line.insured.full_name();
    if (std::ranges::none_of(line.months, &MonthClaim::chosen))
        found.push_back({Why::no_month, line.number, "months", {}, {who}});
    else if (!same_amounts(line.months, around.months))
        found.push_back({Why::amount_outdated, line.number, "months", {}, {who, show(line.total()), show(total_of(keep_ticks(line.months, around.months)))}});
}

// As the fields of part c are called on the page.
TextKey label_of_payment(std::string_view field) {
    if (field == payment::field::bank) return "schedule.bank_code"_text;
    if (field == payment::field::iban) return "schedule.iban"_text;
    if (field == payment::field::post_office) return "schedule.post_office"_text;
    if (field == payment::field::identity_card) return "schedule.identity_card"_text;
    return "schedule.payment_kind"_text;
}

void check_payment(const Line& line, const LineCircumstances& around, std::vector<Obstacle>& found) {
    for (const payment::Gap& gap : around.payment)
        found.push_back({.why = gap.missing ? Why::payment_missing : Why::payment_refused,
                         .line = line.number,
                         .field = std::string(gap.field),
                         .message = gap.missing ? message(label_of_payment(gap.field)) : gap.message,
                         .data = {line.insured.full_name()}});
}

bool is_held_by_anybody(const Draft& draft, std::string_view kind) {
    return std::ranges::any_of(draft.documents, [&](const auto& held) { return name_of(held.kind) == kind; });
}

// A paper that nobody has is named once, and not for each person.
void check_documents(const Draft& draft, const Circumstances& around, std::vector<Obstacle>& found) {
    for (const benefit::RequiredDocument& document : around.documents)
        if (document.required && !is_held_by_anybody(draft, document.kind))
            found.push_back({Why::document_missing, 0, std::string(document.kind), {std::string(document.name.key), {}}, {}});
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const Line& line = draft.lines[i];
        for (const benefit::RequiredDocument& document : around.lines.at(i).documents)
            if (document.required && is_held_by_anybody(draft, document.kind) && !is_held(draft, line, document.kind))
                found.push_back(
                    {Why::person_document_missing, line.number, std::string(document.kind), {std::string(document.name.key), {}}, {line.insured.full_name()}});
    }
    for (const std::string& name : around.not_scanned) found.push_back({Why::document_not_scanned, 0, "documents", {}, {name}});
}

}  // namespace

bool is_held(const Draft& draft, const Line& line, std::string_view kind) {
    return std::ranges::any_of(draft.documents, [&](const auto& held) { return name_of(held.kind) == kind && held.line.value_or(line.number) == line.number; });
}

std::vector<Obstacle> obstacles(const Draft& draft, const Circumstances& around) {
    std::vector<Obstacle> found;
    if (around.branch.empty()) found.push_back({Why::no_requisites, 0, "", {}, {}});
    if (around.as_returned) found.push_back({Why::as_returned, 0, "reason", {}, {}});
    if (draft.lines.empty()) found.push_back({Why::no_line, 0, "insured", {}, {}});
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        check_facts(draft.lines[i], around.lines.at(i), found);
        if (draft.lines[i].facts.missing().empty() && around.lines[i].refusals.empty()) check_amount(draft.lines[i], around.lines[i], found);
        check_payment(draft.lines[i], around.lines[i], found);
    }
    check_documents(draft, around, found);
    return found;
}

Result<Sent, std::vector<Obstacle>> send(const Draft& draft, const Circumstances& around, const Actor& by, Instant at) {
    if (auto found = obstacles(draft, around); !found.empty()) return refuse(std::move(found));
    Sent sent{static_cast<const Content&>(draft), at, around.branch};
    sent.version += 1;
    sent.steps.push_back({State::sent, at, by, {}, {}});
    return sent;
}

}  // namespace qaygi::schedule
