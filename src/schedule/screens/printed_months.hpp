#pragma once

// Months in print: which ones, for how many days, and how each was computed.

#include <span>

#include "print/document.hpp"
#include "schedule/line.hpp"

namespace qaygi::schedule {

// The months to pay: 09.2025–11.2025, 02.2026
std::string months_in_words(const Line& line);

// The days paid for in all of them; nothing when some were kept without.
std::optional<int> days_paid(const Line& line);

// A group a person, a row a month; a lump sum has one row and no month.
print::Groups explanations(const Language& say, benefit::Shape shape, std::span<const Line> lines);

// The days as of which the law was asked, each once, in order.
std::vector<Date> days_of_decision(std::span<const Line> lines);

// Everything that the amounts rest on, each source once.
std::string sources(const Language& say, std::span<const Line> lines);

}  // namespace qaygi::schedule
