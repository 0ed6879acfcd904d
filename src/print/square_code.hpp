#pragma once

// The square code (QR, ISO/IEC 18004) of a short text. Up to 15 % of it may be soiled and it can still be read.

#include <string>
#include <string_view>
#include <vector>

#include "print/drawing.hpp"

namespace qaygi::print {

struct Squares {
    int side;                // how many squares
    std::vector<bool> dark;  // row by row
};
constexpr int quiet_squares = 4;  // left white all around

// Bug when the text is empty or longer than a code holds (2,331 octets).
Squares squares_of(std::string_view text);

// A pixel for each square, opaque where it is dark.
Surface stencil_of(const Squares& squares);

// As a PNG with its quiet margin, so many pixels for a square.
std::string png(const Squares& squares, int pixels);

}  // namespace qaygi::print
