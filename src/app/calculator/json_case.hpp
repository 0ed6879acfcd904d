#pragma once

// A case as one line of JSON:
//   {"id":"x","child_born":"2024-10-01","leave":{"from":"…","to":"…"},"period":{"from":"…","to":"…"},"calendar":"5-day"}
// calendar may be {"base":"5-day","off":["…"],"worked":["…"]}; decided_on, basis and rounding may be added. Nothing else may: a key that is not known,
// stands twice or is missing, and a value of another type, are declined at their place.

#include <string_view>

#include "app/calculator/written_case.hpp"

namespace qaygi::calculator {

// Fills what can be read, the id too where the line is declined. Nothing: the case is whole.
std::optional<Malformed> read_json(std::string_view line, WrittenCase& into);

}  // namespace qaygi::calculator
