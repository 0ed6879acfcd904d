#pragma once

// Amounts that were computed by another calendar or other rules than today's: which, why, and computing them again at one press.

#include "schedule/recomputation.hpp"
#include "schedule/screens/desk.hpp"
#include "schedule/sending.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

// A row for each month: stated, now, and the steps that are new. Nothing without rows.
web::Html changed_table(const Language& say, const Line& line, const std::vector<ChangedMonth>& changed);

// On the working page (id="changed", empty when nothing changed).
web::Html changed_amounts(const Visitor& visitor, const Language& say, const Draft& draft, const Circumstances& around);

// Beside the employer's calendar: its drafts, the newest first, whose amounts are not those of today.
web::Html drafts_to_recompute(const Desk& desk, const Visitor& visitor, const web::Request& request);

}  // namespace qaygi::schedule
