#pragma once

// Files packed into one, in memory.

#include <string>
#include <vector>

#include "base/clock.hpp"

namespace qaygi::print {

struct PackedFile {
    std::string name;  // with its folders
    std::string content;
};

// Fault when it cannot be packed.
std::string zip(const std::vector<PackedFile>& files, Instant written);

}  // namespace qaygi::print
