#include "benefit/childcare_under_three/calculation.hpp"

#include <algorithm>

namespace qaygi::benefit::childcare_under_three {

namespace {

constexpr std::chrono::days one_day{1};

template <class Data>
Refusal refusal(WhyRefused why, const Field& field, law::Citation source, const Data& data) {
    return {why, field, source, {law::show(law::Given(data))}};
}

// What all months of one calculation share.
struct Question {
    const Case& claim;
    const calendar::EmployerCalendar& calendar;
    Date decided_on;
    const Law& law;
};

int days_in(Period period, Basis basis, const calendar::EmployerCalendar& calendar) {
    if (basis == Basis::calendar_days) return static_cast<int>((period.to - period.from).count()) + 1;
    return calendar.working_days(period);
}

// The days of the month that are paid at all.
std::optional<Period> paid_days(Month month, const Case& claim) {
    const Period childhood{claim.child_born, third_birthday(claim.child_born) - one_day};
    auto paid = common({first_day(month), last_day(month)}, claim.period);
    if (paid) paid = common(*paid, claim.leave);
    if (paid) paid = common(*paid, childhood);
    return paid;
}

// The paid days, cut where the stage or the rate changes; not yet measured.
Result<std::vector<Segment>, Refusal> cut(Period paid, const Question& question) {
    std::vector<Segment> segments;
    for (auto from = paid.from; from <= paid.to;) {
        // NOT-IN-LAW: decision 0016: A day for which no amount is known is refused, never paid by the nearest row.
        const auto* row = question.law.rates.find(from, question.decided_on);
        if (!row) return refuse(refusal(WhyRefused::no_amount_for_day, field::period_from, "decision/0016"_law, from));
        const auto second = second_stage_from(question.claim.child_born);
        const auto stage = from < second ? Stage::until_one_and_a_half : Stage::until_three;
        auto to = question.law.rates.holds_until(from, question.decided_on, paid.to);
        if (from < second) to = std::min(to, second - one_day);
        segments.push_back({{from, to}, 0, stage, row->value.of(stage), Exact(0), row->source});
        from = to + one_day;
    }
    return segments;
}

// NOT-IN-LAW: decision 0011: A segment is worth rate × its days / days of the month, exactly.
void measure(MonthAmount& month, const Question& question) {
    for (auto& segment : month.segments) {
        segment.days = days_in(segment.covers, month.rules.basis, question.calendar);
        segment.worth = Exact(segment.rate.in_qepik() * segment.days, month.days);
        month.exact += segment.worth;
    }
}

// NOT-IN-LAW: decision 0011: Rounded half up to a qəpik: the month once, or each segment.
Money rounded(const MonthAmount& month) {
    if (month.rules.rounding == Rounding::per_month) return round_half_up(month.exact);
    Money sum;
    for (const auto& segment : month.segments) sum += round_half_up(segment.worth);
    return sum;
}

void trace_segment(const Segment& segment, MonthAmount& month) {
    const bool first = segment.stage == Stage::until_one_and_a_half;
    month.trace.because(segment.source, first ? "benefit.trace.rate_until_one_and_a_half"_text : "benefit.trace.rate_until_three"_text, segment.covers,
                        segment.rate);
    if (segment.days == 0)
        month.trace.because("decision/0011"_law, "benefit.trace.no_days"_text, segment.covers);
    else if (segment.days == month.days)
        month.trace.because("decision/0011"_law, "benefit.trace.whole_month"_text, segment.rate);
    else
        month.trace.because("decision/0011"_law, "benefit.trace.share"_text, segment.rate, segment.days, month.days, segment.worth);
}

void trace_steps(MonthAmount& month, Period paid, const Question& question) {
    const bool working = month.rules.basis == Basis::working_days;
    if (working)
        month.trace.because("labour-code/105"_law, "benefit.trace.working_days"_text, month.month, month.days);
    else
        month.trace.because("decision/0011"_law, "benefit.trace.calendar_days"_text, month.month, month.days);
    if (month.provisional) month.trace.because("labour-code/105.4"_law, "benefit.trace.provisional"_text, month.month);
    if (paid != Period{first_day(month.month), last_day(month.month)}) month.trace.because("labour-code/127"_law, "benefit.trace.part"_text, paid);
    const auto second = second_stage_from(question.claim.child_born);
    if (paid.from < second && second <= paid.to) month.trace.because("labour-code/127"_law, "benefit.trace.stage_changes"_text, second);
    for (const auto& segment : month.segments) trace_segment(segment, month);
    const bool per_month = month.rules.rounding == Rounding::per_month;
    month.trace.because("decision/0011"_law, per_month ? "benefit.trace.rounded"_text : "benefit.trace.rounded_per_segment"_text, month.exact, month.amount);
}

Result<MonthAmount, Refusal> amount_of(Month month, Period paid, const Question& question) {
    auto segments = cut(paid, question);
    if (!segments) return refuse(std::move(segments).error());
    const Period whole{first_day(month), last_day(month)};
    if (!calendar::StateCalendar::covers(whole)) return refuse(refusal(WhyRefused::calendar_unknown, field::period_from, "labour-code/105"_law, whole));

    MonthAmount amount{.month = month, .segments = *std::move(segments), .exact = Exact(0)};
    const auto* dated = question.law.rule_sets.find(paid.from, question.decided_on);
    if (!question.law.rules && !dated) return refuse(refusal(WhyRefused::no_amount_for_day, field::period_from, "decision/0016"_law, paid.from));
    amount.rules = question.law.rules ? *question.law.rules : dated->value;
    amount.days = days_in(whole, amount.rules.basis, question.calendar);
    // NOT-IN-LAW: decision 0011: A month without working days cannot be divided.
    if (amount.days == 0) return refuse(refusal(WhyRefused::month_without_working_days, field::period_from, "decision/0011"_law, month));
    amount.provisional = amount.rules.basis == Basis::working_days && question.calendar.provisional(whole);
    measure(amount, question);
    amount.amount = rounded(amount);
    trace_steps(amount, paid, question);
    return amount;
}

}  // namespace

Result<Calculation, Refusal> calculate(const Case& claim, const calendar::EmployerCalendar& calendar, Date decided_on, const Law& law) {
    const Question question{claim, calendar, decided_on, law};
    Calculation calculation{.decided_on = decided_on};
    for (const auto month : months_of(claim.period)) {
        const auto paid = paid_days(month, claim);
        if (!paid) continue;
        auto amount = amount_of(month, *paid, question);
        if (!amount) return refuse(std::move(amount).error());
        calculation.total += amount->amount;
        calculation.months.push_back(*std::move(amount));
    }
    return calculation;
}

bool Calculation::provisional() const { return std::ranges::any_of(months, &MonthAmount::provisional); }

Money total_of(const Calculation& calculation, std::span<const Month> ticked) {
    Money total;
    for (const auto& month : calculation.months)
        if (std::ranges::find(ticked, month.month) != ticked.end()) total += month.amount;
    return total;
}

std::vector<Warning> warnings(const Calculation& calculation) {
    std::vector<Warning> found;
    for (const auto& month : calculation.months)
        if (month.provisional)
            found.push_back({WhyWarned::provisional_calendar, field::period_from, "labour-code/105.4"_law, {law::show(law::Given(month.month))}});
    return found;
}

std::vector<law::Line> explain(const MonthAmount& month) { return law::explain(month.trace); }

}  // namespace qaygi::benefit::childcare_under_three
