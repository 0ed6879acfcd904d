#pragma once

// What keeps a draft from being sent, in words, each with the way to where it is mended.

#include "schedule/sending.hpp"
#include "web/components.hpp"

namespace qaygi::schedule {

web::Html obstacle_list(const Language& say, const Draft& draft, const std::vector<Obstacle>& obstacles);

// Nothing when there is nothing to look at again.
web::Html warning_list(const Language& say, const std::vector<Message>& warnings);

}  // namespace qaygi::schedule
