#pragma once

// The value of a field as people read it.

#include "benefit/benefit.hpp"
#include "language/language.hpp"

namespace qaygi::schedule {

// Empty while it is not given.
std::string in_words(const Language& say, const benefit::FormField& field, const std::optional<std::string>& value);

}  // namespace qaygi::schedule
