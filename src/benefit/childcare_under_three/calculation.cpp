#include "benefit/childcare_under_three/calculation.hpp"

#include <algorithm>

namespace qaygi::benefit::childcare_under_three {

namespace {

constexpr std::chrono::days one_day{1};

template <class Data>
Refusal refusal(WhyRefused why, const Field& field, law::Citation source, const Data& data) {
    return {why, field, source, {law::show(law::Given(data))}};
}

int days_in(Period period, Basis basis, const calendar::EmployerCalendar& calendar) {
    if (basis == Basis::calendar_days) return static_cast<int>((period.to - period.from).count()) + 1;
    return calendar.working_days(period);
}

// The days that are paid at all.
std::optional<Period> paid_days(const Case& claim) {
    const Period childhood{claim.child_born, third_birthday(claim.child_born) - one_day};
    const auto of_leave = common(claim.period, claim.leave);
    return of_leave ? common(*of_leave, childhood) : std::nullopt;
}

// One month of the calculation.
class Counting {
public:
    // Some day of the month is paid.
    Counting(MonthAmount& month, Period whole, Period paid, Date second_stage, const Question& question)
        : month_(month), whole_(whole), paid_{std::max(whole_.from, paid.from), std::min(whole_.to, paid.to)}, second_stage_(second_stage), asked_(question) {}

    std::optional<Refusal> count() {
        if (auto refused = cut()) return refused;
        if (!calendar::StateCalendar::covers(whole_)) return refusal(WhyRefused::calendar_unknown, field::period_from, "labour-code/105"_law, whole_);
        if (!choose_rules()) return refusal(WhyRefused::no_amount_for_day, field::period_from, "decision/0016"_law, paid_.from);
        month_.days = days_in(whole_, month_.rules.basis, asked_.calendar);
        // NOT-IN-LAW: decision 0011: A month without working days cannot be divided.
        if (month_.days == 0) return refusal(WhyRefused::month_without_working_days, field::period_from, "decision/0011"_law, month_.month);
        month_.provisional = month_.rules.basis == Basis::working_days && asked_.calendar.state().provisional(static_cast<int>(month_.month.year()));
        for (auto& segment : month_.segments)
            segment.days = segment.covers == whole_ ? month_.days : days_in(segment.covers, month_.rules.basis, asked_.calendar);
        month_.amount = rounded();
        if (asked_.reasons) trace_steps();
        return std::nullopt;
    }

private:
    // The paid days, cut where the stage or the rate changes; not yet measured.
    std::optional<Refusal> cut() {
        for (auto from = paid_.from; from <= paid_.to;) {
            // NOT-IN-LAW: decision 0016: A day for which no amount is known is refused, never paid by the nearest row.
            const auto* row = asked_.law.rates.find(from, asked_.decided_on);
            if (!row) return refusal(WhyRefused::no_amount_for_day, field::period_from, "decision/0016"_law, from);
            const auto stage = from < second_stage_ ? Stage::until_one_and_a_half : Stage::until_three;
            auto to = asked_.law.rates.holds_until(from, asked_.decided_on, paid_.to);
            if (from < second_stage_) to = std::min(to, second_stage_ - one_day);
            month_.segments.emplace_back(from, to, stage, row->value.of(stage), row->source);
            from = to + one_day;
        }
        return std::nullopt;
    }

    // False where no choice is known for the month and the question does not make it.
    bool choose_rules() {
        const auto& basis = asked_.law.basis;
        const auto& rounding = asked_.law.rounding;
        const auto* dated = asked_.law.rule_sets.find(paid_.from, asked_.decided_on);
        if (!dated && !(basis && rounding)) return false;
        month_.rules.basis = basis ? *basis : dated->value.basis;
        month_.rules.rounding = rounding ? *rounding : dated->value.rounding;
        return true;
    }

    // NOT-IN-LAW: decision 0011: A segment is worth rate × its days / days of the month, exactly; rounded half up to a qəpik is the month once, or each
    // segment.
    Money rounded() const {
        std::int64_t worth = 0;
        Money of_segments;
        for (const auto& segment : month_.segments) {
            const auto of_segment = segment.rate.in_qepik() * segment.days;
            if (month_.rules.rounding == Rounding::per_segment) of_segments += divide_half_up(Money::qepik(of_segment), month_.days);
            worth += of_segment;
        }
        return month_.rules.rounding == Rounding::per_month ? divide_half_up(Money::qepik(worth), month_.days) : of_segments;
    }

    void trace_steps() {
        auto& trace = month_.trace;
        if (month_.rules.basis == Basis::working_days)
            trace.because("labour-code/105"_law, "benefit.trace.working_days"_text, month_.month, month_.days);
        else
            trace.because("decision/0011"_law, "benefit.trace.calendar_days"_text, month_.month, month_.days);
        if (month_.provisional) trace.because("labour-code/105.4"_law, "benefit.trace.provisional"_text, month_.month);
        if (paid_ != whole_) trace.because("labour-code/127"_law, "benefit.trace.part"_text, paid_);
        if (paid_.from < second_stage_ && second_stage_ <= paid_.to) trace.because("labour-code/127"_law, "benefit.trace.stage_changes"_text, second_stage_);
        for (const auto& segment : month_.segments) trace_segment(segment);
        const bool per_month = month_.rules.rounding == Rounding::per_month;
        trace.because("decision/0011"_law, per_month ? "benefit.trace.rounded"_text : "benefit.trace.rounded_per_segment"_text, month_.exact(), month_.amount);
    }

    void trace_segment(const Segment& segment) {
        const bool first = segment.stage == Stage::until_one_and_a_half;
        month_.trace.because(segment.source, first ? "benefit.trace.rate_until_one_and_a_half"_text : "benefit.trace.rate_until_three"_text, segment.covers,
                             segment.rate);
        if (segment.days == 0)
            month_.trace.because("decision/0011"_law, "benefit.trace.no_days"_text, segment.covers);
        else if (segment.days == month_.days)
            month_.trace.because("decision/0011"_law, "benefit.trace.whole_month"_text, segment.rate);
        else
            month_.trace.because("decision/0011"_law, "benefit.trace.share"_text, segment.rate, segment.days, month_.days, month_.worth(segment));
    }

    MonthAmount& month_;
    Period whole_;
    Period paid_;
    Date second_stage_;
    const Question& asked_;
};

}  // namespace

std::optional<Refusal> calculate(const Question& question, Calculation& into) {
    into.months.clear();
    into.total = {};
    into.decided_on = question.decided_on;
    const auto paid = paid_days(question.claim);
    if (!paid) return std::nullopt;
    const auto second_stage = second_stage_from(question.claim.child_born);
    auto month = month_of(paid->from);
    for (auto first = first_day(month); first <= paid->to; month += std::chrono::months(1)) {
        const Period whole{first, last_day(month)};
        auto& amount = into.months.emplace_back(month);
        if (auto refused = Counting(amount, whole, *paid, second_stage, question).count()) return refused;
        into.total += amount.amount;
        first = whole.to + one_day;
    }
    return std::nullopt;
}

Result<Calculation, Refusal> calculate(const Case& claim, const calendar::EmployerCalendar& calendar, Date decided_on, const Law& law) {
    Calculation calculation;
    if (auto refused = calculate({claim, calendar, decided_on, law, true}, calculation)) return refuse(*std::move(refused));
    return calculation;
}

Exact MonthAmount::worth(const Segment& segment) const { return Exact(segment.rate.in_qepik() * segment.days, days); }

Exact MonthAmount::exact() const {
    Exact sum(0);
    for (const auto& segment : segments) sum += worth(segment);
    return sum;
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
