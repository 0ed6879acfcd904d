#pragma once

// The calls of POSIX that make a file durable, with their errors as Faults.

#include <filesystem>
#include <optional>
#include <string_view>

#include "base/clock.hpp"

namespace qaygi::documents {

// The content of a file, to be read in place.
class Mapped {
public:
    explicit Mapped(const std::filesystem::path& file);
    ~Mapped();
    Mapped(const Mapped&) = delete;
    std::string_view octets() const { return {start_, size_}; }

private:
    int descriptor_;
    const char* start_ = nullptr;
    std::size_t size_ = 0;
};

// Returns when the content is on disk; it counts as written now, and nobody may write to the file any more.
void seal(const std::filesystem::path& file);
// Nothing when there is no such file.
std::optional<Instant> written_at(const std::filesystem::path& file);
// Returns when the names in a folder are on disk.
void sync_folder(const std::filesystem::path& folder);

}  // namespace qaygi::documents
