#pragma once

// The dated amounts of the benefit, by the day of birth.

#include "benefit/lump_sum.hpp"

namespace qaygi::benefit::childbirth {

const LumpSums& amounts();  // those built in
extern const law::Wording<Money> amounts_wording;

}  // namespace qaygi::benefit::childbirth
