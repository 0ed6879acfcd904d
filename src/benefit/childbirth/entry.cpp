#include "benefit/childbirth/entry.hpp"

#include "benefit/childbirth/required.hpp"
#include "benefit/subject.hpp"

namespace qaygi::benefit::childbirth {

Outline Entry::outline() {
    return {.code = "childbirth",
            .name = "benefit.childbirth"_text,
            .schedule_name = "benefit.childbirth.schedule"_text,
            .shape = Shape::lump_sum,
            .fields = {},
            .columns = {{"benefit.column.child_born"_text, field::child_born}},
            .first_day = field::child_born,
            .last_day = field::child_born};
}

std::optional<std::string> Entry::subject(const Draft& draft) const {
    if (!draft.child_born || !draft.certificate_number) return std::nullopt;
    return certified(*draft.child_born, *draft.certificate_number);
}

Assessment Entry::assess(const Facts& facts, const Circumstances& around, const calendar::EmployerCalendar&) const {
    if (auto refused = refusals(facts, around); !refused.empty()) return {findings(std::move(refused)), {}, {}};
    const auto share = lump_sum(amounts_, facts.child_born, around.today, "benefit.childbirth.trace.amount"_text);
    if (!share) {
        Findings<WhyRefused> unknown;
        unknown.add(WhyRefused::no_amount_for_day, field::child_born, "decision/0016"_law, facts.child_born);
        return {findings(std::move(unknown.list())), {}, {}};
    }
    return {{}, findings(warnings(facts, around)), {*share}};
}

std::span<const RequiredDocument> Entry::required_documents(Date child_born, Date decided_on) const {
    return childbirth::required_documents(child_born, decided_on);
}

}  // namespace qaygi::benefit::childbirth
