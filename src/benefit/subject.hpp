#pragma once

#include <string>

#include "benefit/field.hpp"

namespace qaygi::benefit {

// Somebody known by a day and the certificate of it (birth or death), however it was written: the date, and the letters and digits of the number.
// Twins have different certificates.
std::string certified(Date day, const Designation& certificate);

}  // namespace qaygi::benefit
