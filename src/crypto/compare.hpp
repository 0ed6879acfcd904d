#pragma once

// Comparing secrets without telling by the time taken where they part.

#include <string_view>

namespace qaygi::crypto {

// Only the lengths may be learnt from the time taken.
bool equal_in_constant_time(std::string_view one, std::string_view other);

}  // namespace qaygi::crypto
