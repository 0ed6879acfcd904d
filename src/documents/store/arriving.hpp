#pragma once

// A file that arrives in pieces, over as many connections as it takes. It lies in the spool under a name made of who sends it and what the sender's
// computer says of it, so that choosing the same file again goes on where it was cut, even after the program was killed.

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/clock.hpp"

namespace qaygi::documents {

// As the sender's computer knows the file.
struct Announced {
    std::string name;
    std::uint64_t bytes;
    std::string changed;  // when it was last changed, in whatever way the browser says it
};

class Arriving {
public:
    // sender: the person, the employer and the schedule, in one text.
    Arriving(const std::filesystem::path& spool, const std::string& sender, const Announced& announced);
    const std::filesystem::path& path() const { return path_; }
    std::uint64_t held() const;  // octets so far; 0 when there is none
    // Adds a piece when it goes on exactly where the file ends. Returns what is held afterwards, added or not. A Fault when the disk is full.
    std::uint64_t add(std::uint64_t offset, const std::filesystem::path& piece) const;

private:
    std::filesystem::path path_;
    std::uint64_t bytes_;
};

// One sender may have so many begun at a time; with a further one the oldest is forgotten.
constexpr int most_arriving = 20;
// Removes what nobody has gone on with for a day.
void forget_old_arrivals(const std::filesystem::path& spool, Instant now);

}  // namespace qaygi::documents
