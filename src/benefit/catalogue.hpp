#pragma once

// The benefits that this house can handle, each with the law it decides by. Made once at the start and handed to whoever asks; one more benefit is
// one more folder and one more line in catalogue.cpp.

#include <memory>
#include <string_view>
#include <vector>

#include "benefit/benefit.hpp"
#include "law/lawbook.hpp"

namespace qaygi::benefit {

class Catalogue {
public:
    Catalogue() : Catalogue(std::make_unique<law::Lawbook>()) {}
    // With the rows that an administrator added. A Fault when one of them is of no benefit here.
    explicit Catalogue(std::unique_ptr<law::Lawbook> law);

    std::span<const std::unique_ptr<const Benefit>> all() const { return benefits_; }
    const Benefit* find(std::string_view code) const;  // none: no such benefit
    const Benefit& kept(std::string_view code) const;  // of a schedule in storage; a Fault when this house does not have it

    const law::Lawbook& law() const { return *law_; }

private:
    std::unique_ptr<law::Lawbook> law_;  // outlives the benefits, whose histories it keeps
    std::vector<std::unique_ptr<const Benefit>> benefits_;
};

}  // namespace qaygi::benefit
