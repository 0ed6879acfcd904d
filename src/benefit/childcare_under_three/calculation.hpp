#pragma once

// The amount, month by month: the month is cut where leave, period, stage or rate changes; each segment is worth rate × its days / days of the month;
// exact until the end, then rounded half up to a qəpik.

#include <boost/container/small_vector.hpp>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "base/exact.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "benefit/childcare_under_three/amounts.hpp"
#include "benefit/childcare_under_three/facts.hpp"
#include "benefit/childcare_under_three/rules.hpp"
#include "calendar/employer_calendar.hpp"
#include "law/trace.hpp"

namespace qaygi::benefit::childcare_under_three {

struct Segment {
    // Not yet measured.
    Segment(Date from, Date to, Stage of, Money whole_month, law::Citation cited) : covers{from, to}, stage(of), rate(whole_month), source(cited) {}
    Period covers;
    int days = 0;  // working or calendar days, by the rule set; 0 is worth nothing, and the trace says so
    Stage stage;
    Money rate;  // for a whole month
    law::Citation source;
};

struct MonthAmount {
    explicit MonthAmount(Month of) : month(of) {}
    Month month;
    RuleSet rules;  // what it was computed with
    int days = 0;   // of the whole month, never 0
    boost::container::small_vector<Segment, 3> segments;
    Money amount;
    bool provisional = false;  // the calendar of that year may still change
    law::Trace trace;
    Exact worth(const Segment& segment) const;  // in qəpik
    Exact exact() const;                        // in qəpik, before rounding
};

struct Calculation {
    std::vector<MonthAmount> months;
    Money total;
    Date decided_on;
    bool provisional() const;
};

// What a calculation is made by: the values of the law as they stand, or others for an examiner's question.
struct Law {
    Amounts rates = amounts();
    RuleSets rule_sets = childcare_under_three::rule_sets();
    std::optional<Basis> basis = std::nullopt;        // instead of the dated choice
    std::optional<Rounding> rounding = std::nullopt;  // likewise
};

// The case must have passed the rules (refusals(Case, Date) is empty). Refused: month_without_working_days, no_amount_for_day, calendar_unknown.
Result<Calculation, Refusal> calculate(const Case& claim, const calendar::EmployerCalendar& calendar, Date decided_on, const Law& law = {});

struct Question {
    const Case& claim;
    const calendar::EmployerCalendar& calendar;
    Date decided_on;
    const Law& law;
    bool reasons;  // whether each month keeps its trace
};

// The same for many cases in a row: the months come into a calculation that keeps its memory from case to case, so that nothing is allocated where
// no reasons are kept. Answers with the refusal, if there is one; the calculation is then of no use.
std::optional<Refusal> calculate(const Question& question, Calculation& into);

// The sum of the ticked months (Ödəniləcək aylar).
Money total_of(const Calculation& calculation, std::span<const Month> ticked);

// What somebody should look at before relying on the amounts: a provisional calendar.
std::vector<Warning> warnings(const Calculation& calculation);

// Each step of a month in words, with its source: rate, days counted, rounding.
std::vector<law::Line> explain(const MonthAmount& month);

}  // namespace qaygi::benefit::childcare_under_three
