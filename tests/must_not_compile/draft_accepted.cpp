// MUST NOT COMPILE: invalid initialization of reference of type .*Sent
#include "fund/decision.hpp"

using namespace qaygi;
void too_early(const schedule::Draft& draft, const schedule::Actor& officer) { fund::accept(draft, officer, system_now()); }
