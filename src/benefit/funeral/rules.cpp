#include "benefit/funeral/rules.hpp"

#include <string_view>

#include "benefit/funeral/required.hpp"

namespace qaygi::benefit::funeral {

std::vector<Refusal> refusals(const Facts& facts, const Circumstances& around) {
    using enum WhyRefused;
    Findings<WhyRefused> found;
    //§ service-manual/dates All dates agree with one another.
    if (around.today < facts.died) found.add(died_in_future, field::died, "service-manual/dates"_law, facts.died, around.today);
    if (facts.application_date < facts.died)
        found.add(application_before_death, field::application_date, "service-manual/dates"_law, facts.application_date, facts.died);
    //§ social-benefits/funeral Paid once for each deceased. A draft of the same employer may still be given up: it only warns.
    for (const auto& claimed : around.claimed)
        if (!is_own_draft(claimed)) found.add(already_claimed, field::certificate_number, "social-benefits/funeral"_law, std::string_view(claimed.schedule));
    return std::move(found.list());
}

std::vector<Warning> warnings(const Facts& facts, const Circumstances& around) {
    using enum WhyWarned;
    Findings<WhyWarned> found;
    if (facts.certificate_date < facts.died)
        found.add(certificate_before_death, field::certificate_date, "service-manual/dates"_law, facts.certificate_date, facts.died);
    for (const auto& claimed : around.claimed)
        if (is_own_draft(claimed))
            found.add(claimed_in_own_draft, field::certificate_number, "social-benefits/funeral"_law, std::string_view(claimed.schedule));
    //§ cabinet-31-2026/assignment A later funeral is claimed only to correct what the ministry assigned.
    const auto* required = requirements().find(facts.died, around.today);
    if (required && required->value.assigned_by_ministry) found.add(ministry_assigns, field::died, required->source, required->in_force);
    return std::move(found.list());
}

TextKey key_of(WhyRefused why) {
    using enum WhyRefused;
    switch (why) {
        case died_in_future:
            return "benefit.funeral.refusal.died_in_future"_text;
        case application_before_death:
            return "benefit.funeral.refusal.application_before_death"_text;
        case already_claimed:
            return "benefit.funeral.refusal.already_claimed"_text;
        case no_amount_for_day:
            return "benefit.funeral.refusal.no_amount_for_day"_text;
    }
    return {};
}

TextKey key_of(WhyWarned why) {
    using enum WhyWarned;
    switch (why) {
        case certificate_before_death:
            return "benefit.funeral.warning.certificate_before_death"_text;
        case claimed_in_own_draft:
            return "benefit.funeral.warning.claimed_in_own_draft"_text;
        case ministry_assigns:
            return "benefit.funeral.warning.ministry_assigns"_text;
    }
    return {};
}

}  // namespace qaygi::benefit::funeral
