#include "benefit/catalogue.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "benefit/childbirth/entry.hpp"
#include "benefit/childcare_under_three/entry.hpp"
#include "benefit/entered.hpp"
#include "benefit/funeral/entry.hpp"

namespace qaygi::benefit {

Catalogue::Catalogue(std::unique_ptr<law::Lawbook> law) : law_(std::move(law)) {
    benefits_.push_back(std::make_unique<Entered<childcare_under_three::Entry>>(*law_));
    benefits_.push_back(std::make_unique<Entered<childbirth::Entry>>(*law_));
    benefits_.push_back(std::make_unique<Entered<funeral::Entry>>(*law_));
    law_->ensure_all_asked_for();
}

const Benefit* Catalogue::find(std::string_view code) const {
    const auto found = std::ranges::find(benefits_, code, [](const auto& each) { return each->code; });
    return found == benefits_.end() ? nullptr : found->get();
}

const Benefit& Catalogue::kept(std::string_view code) const {
    const Benefit* found = find(code);
    if (!found) throw Fault("no benefit " + std::string(code) + " in the catalogue, but a schedule of it is kept");
    return *found;
}

}  // namespace qaygi::benefit
