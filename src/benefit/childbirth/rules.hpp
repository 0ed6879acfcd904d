#pragma once

// When the benefit cannot be claimed, and when it can but somebody should look. Both lists are closed.

#include <vector>

#include "benefit/childbirth/facts.hpp"
#include "benefit/circumstances.hpp"
#include "benefit/finding.hpp"

namespace qaygi::benefit::childbirth {

// Text keys: "benefit.childbirth.refusal.<name>"; in brackets the placeholders.
enum class WhyRefused {
    born_in_future,            // {0} born, {1} today
    application_before_birth,  // {0} date of the application, {1} born
    already_claimed,           // {0} the other schedule
    no_amount_for_day,         // {0} born
};

// Text keys: "benefit.childbirth.warning.<name>".
enum class WhyWarned {
    certificate_before_birth,  // {0} date of the certificate, {1} born
    claimed_in_own_draft,      // {0} the other schedule
    father_claims,             // nothing
};

using Refusal = FindingOf<WhyRefused>;
using Warning = FindingOf<WhyWarned>;

TextKey key_of(WhyRefused why);
TextKey key_of(WhyWarned why);

// Empty: the benefit can be claimed, if an amount is known.
std::vector<Refusal> refusals(const Facts& facts, const Circumstances& around);
std::vector<Warning> warnings(const Facts& facts, const Circumstances& around);

}  // namespace qaygi::benefit::childbirth
