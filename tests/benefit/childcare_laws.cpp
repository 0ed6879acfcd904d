// What holds for every case.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "benefit/usual.hpp"

namespace qaygi::benefit::childcare_under_three {

namespace {

constexpr std::chrono::days one_day{1};
const Date decided_on = date(2026, 11, 20);

rc::Gen<Date> day_between(Date from, Date to) {
    return rc::gen::map(rc::gen::inRange(0, static_cast<int>((to - from).count()) + 1), [from](int offset) { return from + std::chrono::days(offset); });
}

// Leave from birth until three, a period of up to a year inside it, everything where amounts are known.
Case any_case() {
    const auto born = *day_between(date(2013, 9, 1), date(2025, 6, 1));
    const auto last = third_birthday(born) - one_day;
    const auto from = *day_between(born, last - std::chrono::days(1));
    const auto to = *day_between(from, std::min(last, from + std::chrono::days(370)));
    return {born, {born, last}, {from, to}};
}

calendar::EmployerCalendar any_calendar() { return {calendar::state(), *rc::gen::element(calendar::WorkWeek::five_days, calendar::WorkWeek::six_days)}; }

Law any_law() {
    Law law;
    law.basis = *rc::gen::element(Basis::working_days, Basis::calendar_days);
    law.rounding = *rc::gen::element(Rounding::per_month, Rounding::per_segment);
    return law;
}

Case with_period(Case claim, Period period) {
    claim.period = period;
    return claim;
}

Money rate_at_most(const MonthAmount& month) {
    Money most;
    for (const auto& segment : month.segments) most = std::max(most, segment.rate);
    return most;
}

RC_GTEST_PROP(ChildcareLaw, SplittingAPeriodAtMonthEndsChangesNothing, ()) {
    const auto claim = any_case();
    const auto calendar = any_calendar();
    const auto law = any_law();
    const auto whole = calculate(claim, calendar, decided_on, law).value();
    Money sum;
    for (const auto month : months_of(claim.period)) {
        const auto part = common({first_day(month), last_day(month)}, claim.period).value();
        sum += calculate(with_period(claim, part), calendar, decided_on, law).value().total;
    }
    RC_ASSERT(sum == whole.total);
}

RC_GTEST_PROP(ChildcareLaw, AMonthIsWorthNothingToItsLargerRate, ()) {
    const auto calculated = calculate(any_case(), any_calendar(), decided_on, any_law()).value();
    for (const auto& month : calculated.months) {
        RC_ASSERT(month.amount >= Money());
        // Rounded per segment, each cut may add half a qəpik.
        const auto cuts = month.rules.rounding == Rounding::per_segment ? static_cast<std::int64_t>(month.segments.size()) - 1 : 0;
        RC_ASSERT(month.amount <= rate_at_most(month) + Money::qepik(cuts));
        RC_ASSERT(!month.trace.reasons().empty());
    }
}

RC_GTEST_PROP(ChildcareLaw, ALongerPeriodIsNeverWorthLess, ()) {
    const auto claim = any_case();
    const auto calendar = any_calendar();
    const auto law = any_law();
    const auto shorter = with_period(claim, {claim.period.from, *day_between(claim.period.from, claim.period.to)});
    RC_ASSERT(calculate(shorter, calendar, decided_on, law).value().total <= calculate(claim, calendar, decided_on, law).value().total);
}

RC_GTEST_PROP(ChildcareLaw, CuttingAMonthInTwoCostsAtMostAQepik, ()) {
    const auto claim = any_case();
    const auto month = *rc::gen::elementOf(months_of(claim.period));
    const auto period = common({first_day(month), last_day(month)}, claim.period).value();
    RC_PRE(period.from < period.to);
    const auto cut = *day_between(period.from, period.to - one_day);
    const auto total = [&](Period part) { return calculate(with_period(claim, part), five_days(), decided_on).value().total.in_qepik(); };
    RC_ASSERT(std::abs(total({period.from, cut}) + total({cut + one_day, period.to}) - total(period)) <= 1);
}

RC_GTEST_PROP(ChildcareLaw, AFullMonthOfOneStageIsExactlyItsRate, ()) {
    const auto calculated = calculate(any_case(), any_calendar(), decided_on, any_law()).value();
    for (const auto& month : calculated.months)
        if (month.segments.size() == 1 && month.segments.front().days == month.days) RC_ASSERT(month.amount == month.segments.front().rate);
}

RC_GTEST_PROP(ChildcareLaw, AnyDatesAreAnswered, ()) {
    const auto any_day = [] { return *day_between(date(1900, 1, 1), date(2099, 12, 31)); };
    const Case claim{any_day(), {any_day(), any_day()}, {any_day(), any_day()}};
    const auto today = any_day();
    if (!refusals(claim, today).empty()) return;
    const auto calculated = calculate(claim, five_days(), today);
    RC_ASSERT(calculated || calculated.error().why == WhyRefused::no_amount_for_day);
}

}  // namespace

}  // namespace qaygi::benefit::childcare_under_three
