#pragma once

// A place of a schedule as people read it: what it is called, and what stands there.

#include <string>

#include "language/language.hpp"
#include "schedule/schedule.hpp"

namespace qaygi::schedule {

// "2. Əliyeva Aynur Rəşid: Uşağın doğum tarixi". The place must be one of the content.
std::string place_in_words(const Language& say, const Content& content, const Place& place);

// "01.10.2024"; empty where nothing is given. Of a whole person: the amount claimed.
std::string value_in_words(const Language& say, const Content& content, const Place& place);

}  // namespace qaygi::schedule
