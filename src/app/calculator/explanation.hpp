#pragma once

// One case and its decision as a person would read them: what was asked, each month step by step with its sources, the total, what to look at.

#include "app/calculator/decision.hpp"
#include "language/language.hpp"

namespace qaygi::calculator {

// The decision must have its reasons.
std::string explanation(const AskedCase& asked, Date decided_on, const Decision& decision, const Language& say);

// on iki manat otuz dörd qəpik · twelve manats thirty-four qəpiks
std::string in_words(Money amount, const Language& say);

}  // namespace qaygi::calculator
