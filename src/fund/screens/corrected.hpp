#pragma once

// For the officer: what a schedule that corrects another says differently. What came back once need not be read again.

#include "schedule/schedule.hpp"
#include "web/components.hpp"

namespace qaygi::fund {

web::Html corrected_part(const Language& say, const schedule::Content& returned, const schedule::Content& copy);

}  // namespace qaygi::fund
