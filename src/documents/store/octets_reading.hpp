#pragma once

// Octets in memory, read as one piece.

#include "documents/store/reading.hpp"

namespace qaygi::documents {

class OctetsReading : public Reading {
public:
    // They outlive this.
    explicit OctetsReading(std::string_view octets) : bytes_(octets.size()), octets_(octets) {}
    std::uint64_t bytes() const override { return bytes_; }
    std::string_view next() override { return std::exchange(octets_, std::string_view()); }

private:
    std::uint64_t bytes_;
    std::string_view octets_;
};

}  // namespace qaygi::documents
