#pragma once

// Styles, scripts and pictures, part of the binary under names that carry a hash of their content, so that browsers keep them for good.

#include <string>
#include <string_view>

#include "web/route.hpp"

namespace qaygi::web {

// "main.css" → "/assets/main.1a2b3c4d.css". A Bug when nothing of this name was built into the program.
const std::string& asset(std::string_view name);

// GET /assets/{file}: from memory, compressed for those who take gzip, immutable for a year. 404 for any other name.
Routes asset_routes();

}  // namespace qaygi::web
