#pragma once

// "How was this computed?": the reasons of a month, unfolded, each with its source.

#include "schedule/line.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

web::Html reasons(const Language& say, const MonthClaim& claim);

}  // namespace qaygi::schedule
