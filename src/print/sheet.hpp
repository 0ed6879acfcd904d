#pragma once

// Where everything stands: pages as lists of marks, in the order they are drawn and read. Points from the top left corner.

#include <variant>
#include <vector>

#include "print/document.hpp"
#include "print/letters.hpp"
#include "print/square_code.hpp"

namespace qaygi::print {

struct Line {
    Shaped text;
    std::size_t number;
    double x;
    double baseline;
    double grey = 0;  // 0 black, 1 white
};
struct Box {
    double x, y, width, height;
    double grey;
};
// A part of the structure that a screen reader follows: H1, P, Table, TR, TD, …; it ends on the page where it began.
struct Begin {
    const char* tag;
};
struct End {
    const char* tag;
};
struct Code {
    Squares squares;
    double x, y, side;
};
using Mark = std::variant<Line, Box, Code, Begin, End>;
using Page = std::vector<Mark>;

struct Size {
    double width;
    double height;
};
constexpr Size portrait{595.28, 841.89};
constexpr Size landscape{841.89, 595.28};
constexpr double margin = 42;

// The pages of a document, each with its header and "page x of y".
std::vector<Page> compose(const Document& document, Letters& letters, Size size);

}  // namespace qaygi::print
