// What holds for every case.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "benefit/usual.hpp"
#include "language/language.hpp"

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

// Five days, six days, or with some days of the employer's own; never so many that a month has no working day.
calendar::EmployerCalendar any_calendar() {
    const auto week = *rc::gen::element(calendar::WorkWeek::five_days, calendar::WorkWeek::six_days);
    if (*rc::gen::inRange(0, 2) == 0) return {calendar::state(), week};
    calendar::OwnDays own;
    for (int i = *rc::gen::inRange(0, 9); i > 0; --i) own[*day_between(date(2013, 9, 1), date(2028, 6, 1))] = *rc::gen::arbitrary<bool>();
    return {calendar::state(), week, own};
}

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

RC_GTEST_PROP(ChildcareLaw, EachCutCostsAtMostAQepik, ()) {
    const auto claim = any_case();
    const auto calendar = any_calendar();
    const auto law = any_law();
    std::set<Date> ends{claim.period.to};
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) ends.insert(*day_between(claim.period.from, claim.period.to));
    std::int64_t sum = 0;
    auto from = claim.period.from;
    for (const auto end : ends) {
        sum += calculate(with_period(claim, {from, end}), calendar, decided_on, law).value().total.in_qepik();
        from = end + one_day;
    }
    const auto whole = calculate(claim, calendar, decided_on, law).value().total.in_qepik();
    RC_ASSERT(std::abs(sum - whole) < static_cast<std::int64_t>(ends.size()));
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

RC_GTEST_PROP(ChildcareLaw, AFullMonthOfOneStageIsExactlyItsRate, ()) {
    const auto calculated = calculate(any_case(), any_calendar(), decided_on, any_law()).value();
    for (const auto& month : calculated.months)
        if (month.segments.size() == 1 && month.segments.front().days == month.days) RC_ASSERT(month.amount == month.segments.front().rate);
}

// Whole months of the child's second year, before it is one and a half.
RC_GTEST_PROP(ChildcareLaw, WholeMonthsOfOneRateAreThatRateTimesTheirNumber, ()) {
    const auto born = *day_between(date(2018, 3, 1), date(2024, 12, 31));
    const auto first = month_of(born) + std::chrono::months(*rc::gen::inRange(1, 10));
    const auto count = *rc::gen::inRange(1, 8);
    const Case claim{born, {born, third_birthday(born) - one_day}, {first_day(first), last_day(first + std::chrono::months(count - 1))}};
    RC_ASSERT(calculate(claim, any_calendar(), decided_on, any_law()).value().total == Money::manat(44 * count));
}

Date years_later(Date day, int years) { return add_months_clamped(day, 12 * years); }
Period years_later(Period period, int years) { return {years_later(period.from, years), years_later(period.to, years)}; }

// Four years later the months are as long again. Counted in calendar days by a law of one row, nothing else can differ.
RC_GTEST_PROP(ChildcareLaw, WholeYearsLaterOnlyLawAndCalendarDiffer, ()) {
    const auto claim = any_case();
    const int years = 4 * *rc::gen::inRange(1, 15);
    const Case later{years_later(claim.child_born, years), years_later(claim.leave, years), years_later(claim.period, years)};
    const law::Row<Rates> rows[]{{date(2013, 9, 1), date(2013, 8, 23), "order-3082-2013/amount"_law, {Money::manat(30), Money::manat(15)}}};
    const Amounts rates{rows};
    const Law law{.rates = rates, .rule_sets = rule_sets(), .basis = Basis::calendar_days, .rounding = any_law().rounding};
    const auto today = date(2026, 11, 20);
    RC_ASSERT(refusals(later, years_later(today, years)).size() == refusals(claim, today).size());
    const auto now = calculate(claim, five_days(), date(2099, 12, 31), law).value();
    const auto then = calculate(later, five_days(), date(2099, 12, 31), law).value();
    RC_ASSERT(now.months.size() == then.months.size());
    for (std::size_t i = 0; i < now.months.size(); ++i) RC_ASSERT(now.months[i].amount == then.months[i].amount);
}

RC_GTEST_PROP(ChildcareLaw, WithoutReasonsTheAmountsAreTheSame, ()) {
    const auto claim = any_case();
    const auto calendar = any_calendar();
    const auto law = any_law();
    Calculation bare;
    const auto another = any_case();
    RC_ASSERT(!calculate({another, calendar, decided_on, law, true}, bare));
    RC_ASSERT(!calculate({claim, calendar, decided_on, law, false}, bare));
    const auto full = calculate(claim, calendar, decided_on, law).value();
    RC_ASSERT(bare.total == full.total);
    RC_ASSERT(bare.months.size() == full.months.size());
    for (std::size_t i = 0; i < full.months.size(); ++i) {
        RC_ASSERT(bare.months[i].amount == full.months[i].amount);
        RC_ASSERT(bare.months[i].trace.reasons().empty());
    }
}

template <class Found>
void is_said_in_every_language(const Found& found) {
    for (const auto language : Language::all) RC_ASSERT(!Language::of(language)(explain(found)).empty());
}

RC_GTEST_PROP(ChildcareLaw, AnyDatesAreAnswered, ()) {
    const auto any_day = [] { return *day_between(date(1900, 1, 1), date(2099, 12, 31)); };
    const Case claim = *rc::gen::arbitrary<bool>() ? any_case() : Case{any_day(), {any_day(), any_day()}, {any_day(), any_day()}};
    const auto today = any_day();
    const auto refused = refusals(claim, today);
    for (const auto& refusal : refused) is_said_in_every_language(refusal);
    if (!refused.empty()) return;
    for (const auto& warning : warnings(claim, today)) is_said_in_every_language(warning);
    const auto calculated = calculate(claim, any_calendar(), today, any_law());
    if (!calculated) is_said_in_every_language(calculated.error());
    RC_ASSERT(calculated || calculated.error().why == WhyRefused::no_amount_for_day);
}

}  // namespace

}  // namespace qaygi::benefit::childcare_under_three
