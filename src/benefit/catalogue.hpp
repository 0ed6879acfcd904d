#pragma once

// The benefits that this house can handle, each with the law it decides by. Made once at the start and handed to whoever asks; one more benefit is
// one more folder and one more line in catalogue.cpp.

#include <memory>
#include <string_view>
#include <vector>

#include "benefit/benefit.hpp"

namespace qaygi::benefit {

class Catalogue {
public:
    Catalogue();

    std::span<const std::unique_ptr<const Benefit>> all() const { return benefits_; }
    const Benefit* find(std::string_view code) const;  // none: no such benefit
    const Benefit& kept(std::string_view code) const;  // of a schedule in storage; a Fault when this house does not have it

private:
    std::vector<std::unique_ptr<const Benefit>> benefits_;
};

}  // namespace qaygi::benefit
