#pragma once

// When the benefit cannot be claimed, and when it can but somebody should look. Both lists are closed.

#include <vector>

#include "benefit/circumstances.hpp"
#include "benefit/finding.hpp"
#include "benefit/funeral/facts.hpp"

namespace qaygi::benefit::funeral {

// Text keys: "benefit.funeral.refusal.<name>"; in brackets the placeholders.
enum class WhyRefused {
    died_in_future,            // {0} died, {1} today
    application_before_death,  // {0} date of the application, {1} died
    already_claimed,           // {0} the other schedule
    no_amount_for_day,         // {0} died
};

// Text keys: "benefit.funeral.warning.<name>".
enum class WhyWarned {
    certificate_before_death,  // {0} date of the certificate, {1} died
    claimed_in_own_draft,      // {0} the other schedule
    ministry_assigns,          // {0} the day from which it does
};

using Refusal = FindingOf<WhyRefused>;
using Warning = FindingOf<WhyWarned>;

TextKey key_of(WhyRefused why);
TextKey key_of(WhyWarned why);

// Empty: the benefit can be claimed, if an amount is known.
std::vector<Refusal> refusals(const Facts& facts, const Circumstances& around);
std::vector<Warning> warnings(const Facts& facts, const Circumstances& around);

}  // namespace qaygi::benefit::funeral
