#pragma once

// What an examiner's process and the service say to each other: a header of a letter, the form and a length, then so many octets; both ways.

#include <cstdint>
#include <string>
#include <string_view>

#include "documents/refusal.hpp"

namespace qaygi::documents {

namespace question {
constexpr char flaw = 'f', picture = 'p';
}

struct Header {
    char question;
    Form form;
    std::uint64_t bytes;
};
constexpr std::size_t header_bytes = 10;
std::string header(const Header& header);
Header read_header(std::string_view octets);  // a Fault when it is none

// A flaw in words that both sides know: "too_many_pages 1000".
std::string written(const Flaw& flaw);
Flaw read_flaw(std::string_view written, Form form);

}  // namespace qaygi::documents
