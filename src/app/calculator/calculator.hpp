#pragma once

// Answers cases one line after the other. Nothing is remembered of a line once it is answered.

#include "app/calculator/answer.hpp"
#include "base/clock.hpp"

namespace qaygi::calculator {

class Calculator {
public:
    // A case that does not say when it is decided is decided on the day that the clock shows in Baku.
    Calculator(const Reckoner& by, const Language& say, Clock clock) : by_(by), say_(say), clock_(std::move(clock)) {}
    // Adds one line of JSON, whatever stands in the line.
    void answer(std::string_view line, std::string& out);
    // For a line that is longer than a case can be.
    void answer_too_long(std::size_t most, std::string& out) const;

private:
    Reckoner by_;
    const Language& say_;
    Clock clock_;
    Decision decision_;
};

}  // namespace qaygi::calculator
