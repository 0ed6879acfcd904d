#pragma once

// The names of months and weekdays, and a day with its reason, as a calendar page says them.

#include <string>
#include <vector>

#include "base/date.hpp"
#include "calendar/day.hpp"
#include "language/language.hpp"
#include "web/words.hpp"

namespace qaygi::calendar {

std::string name_of(const Language& say, std::chrono::month month);  // Noyabr
std::string name_of(const Language& say, Month month);               // Noyabr 2026
std::vector<web::Words> short_weekdays(const Language& say);         // B.e., Ç.a., … from Monday
std::string reason_in(const Language& say, const Day& day);          // Ramazan bayramı; for a moved rest day, which holiday moved it
bool is_remarkable(const Day& day);                                  // neither an ordinary working day nor a weekly rest day

}  // namespace qaygi::calendar
