#include "benefit/catalogue.hpp"

#include <algorithm>

namespace qaygi::benefit {

namespace {

constexpr Benefit benefits[]{
    {"childcare_under_three", "benefit.childcare_under_three"_text, "benefit.childcare_under_three.schedule"_text},
};

}  // namespace

std::span<const Benefit> catalogue() { return benefits; }

std::optional<Benefit> find(std::string_view code) {
    const auto found = std::ranges::find(benefits, code, &Benefit::code);
    if (found == std::ranges::end(benefits)) return std::nullopt;
    return *found;
}

}  // namespace qaygi::benefit
