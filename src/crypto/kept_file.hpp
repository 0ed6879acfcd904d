#pragma once

// Keys and certificates in files.

#include <filesystem>
#include <string>

namespace qaygi::crypto {

std::string kept_file(const std::filesystem::path& path);  // empty when there is none
// Whole or not at all, and for the owner's eyes only. A Fault when it cannot be written.
void keep_file(const std::filesystem::path& path, const std::string& octets);

}  // namespace qaygi::crypto
