#pragma once

// The square code (QR, ISO/IEC 18004) of a short text. Up to 15 % of it may be soiled and it can still be read.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qaygi::print {

struct Squares {
    int side;                // how many squares
    std::vector<bool> dark;  // row by row
};
constexpr int quiet_squares = 4;  // left white all around

// Bug when the text is empty or longer than a code holds (2,331 octets).
Squares squares_of(std::string_view text);

// The dark squares of a row, next to each other: where they begin and how many there are.
std::vector<std::pair<int, int>> dark_runs(const Squares& squares, int row);

// As a PNG with its quiet margin, so many pixels for a square.
std::string png(const Squares& squares, int pixels);

}  // namespace qaygi::print
