#pragma once

// The benefit has two stages by the child's age; the birthday itself belongs to the later one.

#include <optional>

#include "base/date.hpp"

namespace qaygi::benefit::childcare_under_three {

enum class Stage { until_one_and_a_half, until_three };

Date second_stage_from(Date child_born);  // birth + 18 months: the first day of the second stage
Date third_birthday(Date child_born);     // birth + 36 months: the first day that is not paid
// None before birth and from the third birthday on.
std::optional<Stage> stage_on(Date day, Date child_born);

}  // namespace qaygi::benefit::childcare_under_three
