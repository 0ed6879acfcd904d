#include "benefit/childbirth/rules.hpp"

#include <string_view>

namespace qaygi::benefit::childbirth {

std::vector<Refusal> refusals(const Facts& facts, const Circumstances& around) {
    using enum WhyRefused;
    Findings<WhyRefused> found;
    //§ service-manual/dates All dates agree with one another.
    if (around.today < facts.child_born) found.add(born_in_future, field::child_born, "service-manual/dates"_law, facts.child_born, around.today);
    if (facts.application_date < facts.child_born)
        found.add(application_before_birth, field::application_date, "service-manual/dates"_law, facts.application_date, facts.child_born);
    //§ social-benefits/childbirth Paid once for each child. A draft of the same employer may still be given up: it only warns.
    for (const auto& claimed : around.claimed)
        if (!is_own_draft(claimed)) found.add(already_claimed, field::certificate_number, "social-benefits/childbirth"_law, std::string_view(claimed.schedule));
    return std::move(found.list());
}

std::vector<Warning> warnings(const Facts& facts, const Circumstances& around) {
    using enum WhyWarned;
    Findings<WhyWarned> found;
    if (facts.certificate_date < facts.child_born)
        found.add(certificate_before_birth, field::certificate_date, "service-manual/dates"_law, facts.certificate_date, facts.child_born);
    for (const auto& claimed : around.claimed)
        if (is_own_draft(claimed))
            found.add(claimed_in_own_draft, field::certificate_number, "social-benefits/childbirth"_law, std::string_view(claimed.schedule));
    //§ social-benefits/childbirth The father is paid when the mother does not work, or there is none.
    if (facts.claimant == Claimant::father) found.add(father_claims, field::claimant, "social-benefits/childbirth"_law);
    return std::move(found.list());
}

TextKey key_of(WhyRefused why) {
    using enum WhyRefused;
    switch (why) {
        case born_in_future:
            return "benefit.childbirth.refusal.born_in_future"_text;
        case application_before_birth:
            return "benefit.childbirth.refusal.application_before_birth"_text;
        case already_claimed:
            return "benefit.childbirth.refusal.already_claimed"_text;
        case no_amount_for_day:
            return "benefit.childbirth.refusal.no_amount_for_day"_text;
    }
    return {};
}

TextKey key_of(WhyWarned why) {
    using enum WhyWarned;
    switch (why) {
        case certificate_before_birth:
            return "benefit.childbirth.warning.certificate_before_birth"_text;
        case claimed_in_own_draft:
            return "benefit.childbirth.warning.claimed_in_own_draft"_text;
        case father_claims:
            return "benefit.childbirth.warning.father_claims"_text;
    }
    return {};
}

}  // namespace qaygi::benefit::childbirth
