#pragma once

// Object identifiers as settings write them: 2.5.4.5.

#include <string>

namespace qaygi::app {

// What is wrong with it; empty when nothing is. It begins with 0, 1 or 2, and a number stands on either side of each dot.
std::string refuse_undotted(const std::string& text);

}  // namespace qaygi::app
