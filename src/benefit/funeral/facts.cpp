#include "benefit/funeral/facts.hpp"

#include <array>

namespace qaygi::benefit::funeral {

namespace {
constexpr std::array relations{Option{"spouse", "benefit.funeral.spouse"_text},
                               Option{"parent", "benefit.funeral.parent"_text},
                               Option{"child", "benefit.funeral.child"_text},
                               Option{"sibling", "benefit.funeral.sibling"_text},
                               Option{"other_relative", "benefit.funeral.other_relative"_text},
                               Option{"nobody", "benefit.funeral.nobody"_text}};
}

std::span<const Option> options_of(Relation) { return relations; }

}  // namespace qaygi::benefit::funeral
