#include "benefit/childcare_under_three/rules.hpp"

#include <algorithm>

#include "benefit/childcare_under_three/required.hpp"
#include "benefit/childcare_under_three/stages.hpp"

namespace qaygi::benefit::childcare_under_three {

namespace {

using Refusals = Findings<WhyRefused>;
using Warnings = Findings<WhyWarned>;

// An interval that ends before it starts says nothing that other rules could be asked about.
void refuse_backwards(const Case& claim, Refusals& found) {
    using enum WhyRefused;
    //§ service-manual/dates An interval does not end before it starts.
    if (claim.leave.to < claim.leave.from) found.add(leave_ends_before_start, field::leave_to, "service-manual/dates"_law, claim.leave.from, claim.leave.to);
    if (claim.period.to < claim.period.from)
        found.add(period_ends_before_start, field::period_to, "service-manual/dates"_law, claim.period.from, claim.period.to);
}

void refuse_leave(const Case& claim, Date three, Refusals& found) {
    using enum WhyRefused;
    //§ labour-code/127 The leave is taken for a child who is born and is not yet three.
    if (claim.leave.from < claim.child_born) found.add(born_after_leave_start, field::child_born, "labour-code/127"_law, claim.child_born, claim.leave.from);
    if (three <= claim.leave.from) found.add(leave_starts_after_three, field::leave_from, "labour-code/127"_law, claim.leave.from, three);
}

void refuse_period(const Case& claim, Date three, Date today, Refusals& found) {
    using enum WhyRefused;
    const auto& [from, to] = claim.period;
    //§ labour-code/127 The benefit is paid for days of the leave, and only until the child is three.
    if (!claim.leave.contains(from)) found.add(period_outside_leave, field::period_from, "labour-code/127"_law, claim.period, claim.leave);
    if (claim.leave.contains(from) && !claim.leave.contains(to))
        found.add(period_outside_leave, field::period_to, "labour-code/127"_law, claim.period, claim.leave);
    if (from < claim.child_born) found.add(period_before_birth, field::period_from, "labour-code/127"_law, from, claim.child_born);
    if (three <= to) found.add(period_after_three, field::period_to, "labour-code/127"_law, to, three);
    //§ service-manual/dates The period may end today at the latest.
    if (today < to) found.add(period_ends_in_future, field::period_to, "service-manual/dates"_law, to, today);
}

std::vector<Month> months_to_pay(const Case& claim, const Circumstances& around) {
    if (claim.period.to < claim.period.from) return {};
    return around.to_pay.empty() ? months_of(claim.period) : around.to_pay;
}

bool among(const std::vector<Month>& months, Month month) { return std::ranges::find(months, month) != months.end(); }

//§ service-manual/once No month of a child is paid twice. A draft of the same employer may still be given up: it only warns.
void refuse_claimed(const Case& claim, const Circumstances& around, Refusals& found) {
    const auto months = months_to_pay(claim, around);
    for (const auto& claimed : around.claimed)
        if (among(months, claimed.month) && !is_own_draft(claimed))
            found.add(WhyRefused::month_already_claimed, field::period_from, "service-manual/once"_law, claimed.month, std::string_view(claimed.schedule));
}

void warn_of_claims(const Case& claim, const Circumstances& around, Warnings& found) {
    using enum WhyWarned;
    const auto months = months_to_pay(claim, around);
    for (const auto& claimed : around.claimed) {
        const std::string_view schedule = claimed.schedule;
        if (is_own_draft(claimed) && among(months, claimed.month))
            found.add(claimed_in_own_draft, field::period_from, "service-manual/once"_law, claimed.month, schedule);
        if (claimed.employer == ClaimedMonth::Employer::other && !among(months, claimed.month))
            found.add(another_employer_claims, field::child_born, "service-manual/once"_law, claimed.month, schedule);
    }
}

//§ labour-code/125 Maternity leave lasts 56 days after the birth, or longer.
//§ labour-code/126 Who adopts a newborn child has the same 56 days.
constexpr std::chrono::days maternity_after_birth{56};
//§ social-benefits/arrears Social benefits are paid for three years back at most.
// NOT-IN-LAW: decision 0015: arrears of this one are looked at when they reach back further.
constexpr int months_of_arrears = 36;

}  // namespace

std::vector<Refusal> refusals(const Case& claim, Date today) {
    Refusals found;
    refuse_backwards(claim, found);
    if (found.list().empty()) {
        const auto three = third_birthday(claim.child_born);
        refuse_leave(claim, three, found);
        refuse_period(claim, three, today, found);
    }
    return std::move(found.list());
}

std::vector<Refusal> refusals(const Facts& facts, const Circumstances& around) {
    const auto claim = case_of(facts);
    Refusals found;
    found.list() = refusals(claim, around.today);
    refuse_claimed(claim, around, found);
    return std::move(found.list());
}

std::vector<Warning> warnings(const Case& claim, Date today) {
    using enum WhyWarned;
    Warnings found;
    const auto maternity_until = claim.child_born + maternity_after_birth;
    if (claim.child_born <= claim.leave.from && claim.leave.from < maternity_until)
        found.add(maternity_leave_may_run, field::leave_from, "labour-code/125"_law, claim.leave.from, maternity_until);
    const auto oldest = add_months_clamped(today, -months_of_arrears);
    if (claim.period.from < oldest) found.add(arrears_beyond_three_years, field::period_from, "decision/0015"_law, claim.period.from, oldest);
    //§ cabinet-31-2026/assignment A later period is claimed only as arrears or to correct what the ministry assigned.
    const auto* required = requirements().find(claim.period.to, today);
    if (required && required->value.assigned_by_ministry) found.add(ministry_assigns, field::period_to, required->source, required->in_force);
    return std::move(found.list());
}

std::vector<Warning> warnings(const Facts& facts, const Circumstances& around) {
    using enum WhyWarned;
    const auto claim = case_of(facts);
    Warnings found;
    found.list() = warnings(claim, around.today);
    //§ service-manual/dates The order precedes the leave that it grants, the birth precedes its certificate.
    if (facts.period_from < facts.leave_order_date)
        found.add(order_after_period_start, field::leave_order_date, "service-manual/dates"_law, facts.leave_order_date, facts.period_from);
    if (facts.certificate_date < facts.child_born)
        found.add(certificate_before_birth, field::certificate_date, "service-manual/dates"_law, facts.certificate_date, facts.child_born);
    warn_of_claims(claim, around, found);
    return std::move(found.list());
}

}  // namespace qaygi::benefit::childcare_under_three
