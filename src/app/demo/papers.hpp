#pragma once

// Papers to attach: an extract from the order, a birth certificate and a commission protocol, each says that it is a sample.

#include <filesystem>
#include <string>
#include <vector>

#include "app/demo/cast.hpp"
#include "base/clock.hpp"

namespace qaygi::demo {

struct Paper {
    std::string file;  // 0000000001001-protokol.pdf
    std::string bytes;
};

// For the first child of the insured person.
std::vector<Paper> papers_of(const Cast& cast, const Insured& insured, Instant now);

// The papers of the first two insured persons of each employer, as files. Fault when they cannot be written.
void write_papers(const Cast& cast, const std::filesystem::path& folder, Instant now);

}  // namespace qaygi::demo
