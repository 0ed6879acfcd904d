#pragma once

// The benefits that this house can handle. One more benefit is one more folder and one more row in catalogue.cpp.

#include <optional>
#include <span>
#include <string_view>

#include "base/message.hpp"

namespace qaygi::benefit {

struct Benefit {
    std::string_view code;  // as stored and in addresses: "childcare_under_three"
    TextKey name;
    TextKey schedule_name;  // of the service on the start page
};

std::span<const Benefit> catalogue();
std::optional<Benefit> find(std::string_view code);

}  // namespace qaygi::benefit
