#pragma once

// What the edge writes to the log: each message is one JSON object. Paths, queries and forms are never written; whatever might hold an
// identifier is masked.

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace qaygi::web {

struct Answered {
    std::string_view method;
    std::string_view pattern;  // of the route; empty when there was none
    int status = 0;
    std::chrono::microseconds took{0};
    std::uint64_t bytes = 0;
};
void log_answered(const Answered& request);  // level info

// An incident with its number, so that what a visitor reads aloud can be found. Level error.
void log_incident(std::string_view incident, std::string_view pattern, std::string_view kind, std::string_view what);

// Every run of letters and digits that is five or longer and has a digit in it keeps its last three: "VÖEN *******481".
std::string masked(std::string_view text);

}  // namespace qaygi::web
