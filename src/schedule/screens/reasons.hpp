#pragma once

// "How was this computed?": the reasons of a month or of a lump sum, unfolded, each with its source.

#include "schedule/line.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

// A sentence kept with a line, for as long as the line is kept: should its words have left the texts since, its values still stand.
std::string kept_words(const Language& say, const Message& kept);

web::Html reasons(const Language& say, benefit::Shape shape, const MonthClaim& claim);

}  // namespace qaygi::schedule
