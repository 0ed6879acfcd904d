#include "benefit/childcare_under_three/entry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "benefit/childcare_under_three/required.hpp"
#include "benefit/subject.hpp"

namespace qaygi::benefit::childcare_under_three {

namespace {

// NOT-IN-LAW: decision 0033: An amount is that of the law as known on the day of the decision, and keeps by which rows.
LawUsed law_used(const MonthAmount& month, Date decided_on) {
    std::vector<std::string_view> sources;
    for (const auto& segment : month.segments)
        if (std::ranges::find(sources, segment.source.place()) == sources.end()) sources.push_back(segment.source.place());
    return {std::string(name_of(month.rules.basis)), std::string(name_of(month.rules.rounding)), fmt::format("{}", fmt::join(sources, "; ")), decided_on};
}

DaysCounted days_counted(const MonthAmount& month) {
    int counted = 0;
    for (const auto& segment : month.segments) counted += segment.days;
    return {counted, month.days};
}

}  // namespace

Outline Entry::outline() {
    return {.code = "childcare_under_three",
            .name = "benefit.childcare_under_three"_text,
            .schedule_name = "benefit.childcare_under_three.schedule"_text,
            .shape = Shape::months,
            .fields = {},
            .columns = {{"benefit.column.child_born"_text, field::child_born}, {"benefit.column.period"_text, field::period_from, field::period_to}},
            .first_day = field::period_from,
            .last_day = field::period_to};
}

std::optional<std::string> Entry::subject(const Draft& draft) const {
    if (!draft.child_born || !draft.certificate_number) return std::nullopt;
    return certified(*draft.child_born, *draft.certificate_number);
}

Assessment Entry::assess(const Facts& facts, const Circumstances& around, const calendar::EmployerCalendar& calendar) const {
    if (auto refused = refusals(facts, around); !refused.empty()) return {findings(std::move(refused)), {}, {}};
    const auto calculation = calculate(case_of(facts), calendar, around.today, law_);
    if (!calculation) return {findings(std::vector{calculation.error()}), {}, {}};
    auto warned = warnings(facts, around);
    std::ranges::move(warnings(*calculation), std::back_inserter(warned));
    Assessment assessment{{}, findings(std::move(warned)), {}};
    for (const auto& month : calculation->months)
        assessment.shares.push_back({month.month, month.amount, explain(month), law_used(month, around.today), days_counted(month)});
    return assessment;
}

std::span<const RequiredDocument> Entry::required_documents(Date from, Date decided_on) const {
    return childcare_under_three::required_documents(from, decided_on);
}

}  // namespace qaygi::benefit::childcare_under_three
