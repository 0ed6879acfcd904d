#include "schedule/screens/circumstances.hpp"

#include "person/store/requisites.hpp"
#include "schedule/amount.hpp"
#include "schedule/difference.hpp"
#include "schedule/store/schedules.hpp"
#include "schedule/store/surroundings.hpp"

namespace qaygi::schedule {

namespace {

LineCircumstances of_line(const Desk& desk, store::Connection& connection, const Draft& draft, const Line& line, Date today) {
    Surroundings around = surroundings(connection, desk.calendar, draft.key, line, today);
    WorkedOut worked = work_out(line.facts, around.rules, around.calendar);
    LineCircumstances found{
        .refusals = std::move(worked.refusals), .months = keep_ticks(line.months, std::move(worked.months)), .payment = gaps(line.payment, desk.banks, today)};
    if (auto period = line.facts.period()) {
        const auto documents = draft.benefit->required_documents(period->from, today);
        found.documents.assign(documents.begin(), documents.end());
    }
    for (const benefit::Finding& warning : worked.warnings) found.warnings.push_back(explain(warning));
    if (line.payment.bank)
        if (auto doubt = payment::doubt_about(*line.payment.bank)) found.warnings.push_back(*doubt);
    return found;
}

// What any line demands; before the first line has its dates, what a claim from today on would.
std::vector<benefit::RequiredDocument> demanded(const Draft& draft, Date today) {
    std::vector<benefit::RequiredDocument> all;
    auto add = [&](Date from) {
        for (const benefit::RequiredDocument& each : draft.benefit->required_documents(from, today)) {
            auto known = std::ranges::find(all, each.kind, &benefit::RequiredDocument::kind);
            if (known == all.end())
                all.push_back(each);
            else
                known->required |= each.required;
        }
    };
    for (const Line& line : draft.lines)
        if (auto period = line.facts.period()) add(period->from);
    if (all.empty()) add(today);
    return all;
}

// What was wrong may have been the employer's requisites: they are no part of the schedule, but correct it too.
bool as_returned(const Desk& desk, store::Connection& connection, const Draft& draft, const person::KeptRequisites& requisites) {
    if (!draft.copied_from) return false;
    const auto original = load(connection, desk.benefits, {draft.key.employer, *draft.copied_from});
    if (!original) return false;
    const auto& returned = content_of(*original);
    const auto step = std::ranges::find(returned.steps, State::returned, &Step::state);
    return step != returned.steps.end() && requisites.saved.at <= step->at && differences(returned, draft).empty();
}

}  // namespace

Circumstances circumstances(const Desk& desk, store::Connection& connection, const Draft& draft, Date today) {
    Circumstances around;
    const auto requisites = person::load_requisites(connection, draft.key.employer);
    if (requisites) around.branch = requisites->requisites.branch.text();
    around.as_returned = requisites && as_returned(desk, connection, draft, *requisites);
    for (const Line& line : draft.lines) around.lines.push_back(of_line(desk, connection, draft, line, today));
    around.documents = demanded(draft, today);
    if (desk.intake.scanner().scanning() == documents::Scanning::required)
        for (const documents::Document& each : documents::not_scanned(connection, draft.key.employer, draft.key.number))
            around.not_scanned.push_back(each.name);
    return around;
}

Circumstances circumstances(const Desk& desk, const Draft& draft, Date today) {
    return desk.database.read([&](store::Connection& connection) { return circumstances(desk, connection, draft, today); });
}

}  // namespace qaygi::schedule
