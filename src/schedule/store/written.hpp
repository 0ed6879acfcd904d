#pragma once

// How a line lies in its row: facts and reasons as JSON kept whole.

#include <string>
#include <vector>

#include "schedule/line.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

std::string facts_to_json(const benefit::Draft& facts);  // {"child_born":"2024-10-01",…}: only what is given
benefit::Draft facts_from_json(const benefit::Benefit& benefit, const std::string& json);
std::string reasons_to_json(const std::vector<law::Line>& reasons);  // [[["what","value",…],["source","value",…]],…]
std::vector<law::Line> reasons_from(const std::string& json);
Line line_from(const benefit::Benefit& benefit, const store::Row& row);  // columns of find_lines, without months

}  // namespace qaygi::schedule
