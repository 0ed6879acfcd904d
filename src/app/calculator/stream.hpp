#pragma once

// Lines in, lines out: as soon as no more input is at hand, everything that was asked is answered.

#include "app/calculator/calculator.hpp"

namespace qaygi::calculator {

// Cuts what comes in pieces into lines, of which it keeps at most one. A blank line at the very end asks nothing; elsewhere it is answered, too.
class Stream {
public:
    static constexpr std::size_t longest = 64 * 1024;  // bytes of a line

    explicit Stream(Calculator& calculator) : calculator_(calculator) {}
    void read(std::string_view piece, std::string& out);
    void end(std::string& out);  // the last line need not end with a line feed

private:
    void add(std::string_view part);
    void answer(std::string_view line, std::string& out);
    void answer_kept(std::string& out);
    void answer_blank(std::string& out);

    Calculator& calculator_;
    std::string kept_;
    bool too_long_ = false;
    bool blank_ = false;  // a blank line is not answered yet
};

// From one file descriptor to the other until the first ends. A Fault when either cannot be read or written.
void answer_all(Calculator& calculator, int from, int to);

}  // namespace qaygi::calculator
