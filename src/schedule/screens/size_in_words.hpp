#pragma once

#include <cstdint>
#include <string>

#include "language/language.hpp"

namespace qaygi::schedule {

// 340 KB, 2 MB: rounded up, so that nothing is 0.
std::string size_in_words(const Language& say, std::int64_t bytes);

}  // namespace qaygi::schedule
