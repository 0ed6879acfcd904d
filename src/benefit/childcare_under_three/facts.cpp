#include "benefit/childcare_under_three/facts.hpp"

namespace qaygi::benefit::childcare_under_three {

Case case_of(const Facts& facts) { return {facts.child_born, {facts.leave_from, facts.leave_to}, {facts.period_from, facts.period_to}}; }

}  // namespace qaygi::benefit::childcare_under_three
