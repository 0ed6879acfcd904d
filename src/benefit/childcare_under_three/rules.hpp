#pragma once

// When the benefit cannot be claimed, and when it can but somebody should look. Both lists are closed.

#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "benefit/childcare_under_three/facts.hpp"
#include "benefit/circumstances.hpp"
#include "benefit/finding.hpp"

namespace qaygi::benefit::childcare_under_three {

// Text keys: "benefit.refusal.<name>"; in brackets the placeholders.
enum class WhyRefused {
    leave_ends_before_start,     // {0} leave from, {1} leave to
    period_ends_before_start,    // {0} period from, {1} period to
    born_after_leave_start,      // {0} born, {1} leave from
    leave_starts_after_three,    // {0} leave from, {1} third birthday
    period_outside_leave,        // {0} period, {1} leave
    period_before_birth,         // {0} period from, {1} born
    period_after_three,          // {0} period to, {1} third birthday
    period_ends_in_future,       // {0} period to, {1} today
    month_already_claimed,       // {0} month, {1} the other schedule
    month_without_working_days,  // {0} month
    no_amount_for_day,           // {0} day
    calendar_unknown,            // {0} period
};

// Text keys: "benefit.warning.<name>".
enum class WhyWarned {
    maternity_leave_may_run,     // {0} leave from, {1} birth + 56 days
    order_after_period_start,    // {0} date of the order, {1} period from
    certificate_before_birth,    // {0} date of the certificate, {1} born
    arrears_beyond_three_years,  // {0} period from, {1} the day three years ago
    claimed_in_own_draft,        // {0} month, {1} the other schedule
    another_employer_claims,     // {0} month, {1} the other schedule
    provisional_calendar,        // {0} month
    ministry_assigns,            // {0} the day from which it does
};

using Refusal = FindingOf<WhyRefused>;
using Warning = FindingOf<WhyWarned>;

TextKey key_of(WhyRefused why);
TextKey key_of(WhyWarned why);
inline std::string_view name_of(WhyRefused why) { return benefit::name_of(key_of(why)); }
inline std::string_view name_of(WhyWarned why) { return benefit::name_of(key_of(why)); }

// Of the dates alone, so that a case from a payroll program can be checked too.
std::vector<Refusal> refusals(const Case& claim, Date today);
std::vector<Warning> warnings(const Case& claim, Date today);
// Of all facts. Empty: the benefit can be claimed.
std::vector<Refusal> refusals(const Facts& facts, const Circumstances& around);
std::vector<Warning> warnings(const Facts& facts, const Circumstances& around);

}  // namespace qaygi::benefit::childcare_under_three
