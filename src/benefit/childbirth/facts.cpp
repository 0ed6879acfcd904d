#include "benefit/childbirth/facts.hpp"

#include <array>

namespace qaygi::benefit::childbirth {

namespace {
constexpr std::array claimants{Option{"mother", "benefit.childbirth.mother"_text}, Option{"father", "benefit.childbirth.father"_text}};
}

std::span<const Option> options_of(Claimant) { return claimants; }

}  // namespace qaygi::benefit::childbirth
