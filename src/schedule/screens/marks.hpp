#pragma once

// What the fund marked in a schedule that came back: for the employer a list to read, and in the copy a list to work through.

#include "schedule/difference.hpp"
#include "schedule/screens/desk.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

// Each mark with what stands there; nothing where nothing is marked.
web::Html marks_view(const Language& say, const Content& returned, const Step& step);

// The same marks as tasks of the copy: each leads to where it is corrected, and says whether anything was changed there.
web::Html corrections(const Language& say, const Content& returned, const Draft& copy);

}  // namespace qaygi::schedule
