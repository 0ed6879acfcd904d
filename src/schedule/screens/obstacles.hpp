#pragma once

// What keeps a draft from being sent, in words, each with the way to where it is mended.

#include "schedule/sending.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

web::Html obstacle_list(const Language& say, const Draft& draft, const std::vector<Obstacle>& obstacles);

}  // namespace qaygi::schedule
