#include "benefit/childcare_under_three/rules.hpp"

namespace qaygi::benefit::childcare_under_three {

TextKey key_of(WhyRefused why) {
    using enum WhyRefused;
    switch (why) {
        case leave_ends_before_start:
            return "benefit.refusal.leave_ends_before_start"_text;
        case period_ends_before_start:
            return "benefit.refusal.period_ends_before_start"_text;
        case born_after_leave_start:
            return "benefit.refusal.born_after_leave_start"_text;
        case leave_starts_after_three:
            return "benefit.refusal.leave_starts_after_three"_text;
        case period_outside_leave:
            return "benefit.refusal.period_outside_leave"_text;
        case period_before_birth:
            return "benefit.refusal.period_before_birth"_text;
        case period_after_three:
            return "benefit.refusal.period_after_three"_text;
        case period_ends_in_future:
            return "benefit.refusal.period_ends_in_future"_text;
        case month_already_claimed:
            return "benefit.refusal.month_already_claimed"_text;
        case month_without_working_days:
            return "benefit.refusal.month_without_working_days"_text;
        case no_amount_for_day:
            return "benefit.refusal.no_amount_for_day"_text;
        case calendar_unknown:
            return "benefit.refusal.calendar_unknown"_text;
    }
    return {};
}

TextKey key_of(WhyWarned why) {
    using enum WhyWarned;
    switch (why) {
        case maternity_leave_may_run:
            return "benefit.warning.maternity_leave_may_run"_text;
        case order_after_period_start:
            return "benefit.warning.order_after_period_start"_text;
        case certificate_before_birth:
            return "benefit.warning.certificate_before_birth"_text;
        case arrears_beyond_three_years:
            return "benefit.warning.arrears_beyond_three_years"_text;
        case claimed_in_own_draft:
            return "benefit.warning.claimed_in_own_draft"_text;
        case another_employer_claims:
            return "benefit.warning.another_employer_claims"_text;
        case provisional_calendar:
            return "benefit.warning.provisional_calendar"_text;
        case ministry_assigns:
            return "benefit.warning.ministry_assigns"_text;
    }
    return {};
}

}  // namespace qaygi::benefit::childcare_under_three
