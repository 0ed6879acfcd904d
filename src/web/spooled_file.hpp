#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "crypto/digest.hpp"

namespace qaygi::web {

// A file being received into the spool folder, readable by this program's user only. It goes when this goes, unless it was moved away by then.
// Faults: the disk is full or the folder is not there.
class SpooledFile {
public:
    SpooledFile(const std::filesystem::path& folder, std::uint64_t most_bytes);
    ~SpooledFile();
    SpooledFile(const SpooledFile&) = delete;

    // Once the limit is passed nothing is kept.
    void add(std::string_view octets);
    void close();
    std::string sha256() { return digest_.hex(); }  // asked once, after the last octet
    const std::filesystem::path& path() const { return path_; }
    std::uint64_t bytes() const { return bytes_; }
    bool too_large() const { return too_large_; }

private:
    std::filesystem::path path_;
    std::uint64_t most_bytes_;
    std::uint64_t bytes_ = 0;
    bool too_large_ = false;
    int descriptor_ = -1;
    crypto::Sha256 digest_;
};

// Removes what a killed program left in the spool: files of ours older than any request may last.
void clear_spool(const std::filesystem::path& folder, std::chrono::seconds oldest);

}  // namespace qaygi::web
