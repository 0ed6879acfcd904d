#include "benefit/funeral/entry.hpp"

#include "benefit/funeral/required.hpp"
#include "benefit/subject.hpp"

namespace qaygi::benefit::funeral {

Outline Entry::outline() {
    return {.code = "funeral",
            .name = "benefit.funeral"_text,
            .schedule_name = "benefit.funeral.schedule"_text,
            .shape = Shape::lump_sum,
            .fields = {},
            .columns = {{"benefit.column.died"_text, field::died}, {"benefit.column.recipient"_text, field::recipient_name}},
            .first_day = field::died,
            .last_day = field::died};
}

std::optional<std::string> Entry::subject(const Draft& draft) const {
    if (!draft.died || !draft.certificate_number) return std::nullopt;
    return certified(*draft.died, *draft.certificate_number);
}

Assessment Entry::assess(const Facts& facts, const Circumstances& around, const calendar::EmployerCalendar&) const {
    if (auto refused = refusals(facts, around); !refused.empty()) return {findings(std::move(refused)), {}, {}};
    const auto share = lump_sum(amounts_, facts.died, around.today, "benefit.funeral.trace.amount"_text);
    if (!share) {
        Findings<WhyRefused> unknown;
        unknown.add(WhyRefused::no_amount_for_day, field::died, "decision/0016"_law, facts.died);
        return {findings(std::move(unknown.list())), {}, {}};
    }
    return {{}, findings(warnings(facts, around)), {*share}};
}

std::span<const RequiredDocument> Entry::required_documents(Date died, Date decided_on) const { return funeral::required_documents(died, decided_on); }

}  // namespace qaygi::benefit::funeral
