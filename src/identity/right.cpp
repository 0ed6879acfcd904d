#include "identity/right.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace qaygi::identity {
namespace {

constexpr std::array<std::pair<Right, std::string_view>, 4> names{
    {{Right::read, "read"}, {Right::prepare, "prepare"}, {Right::send, "send"}, {Right::seal, "seal"}}};

}  // namespace

std::string_view name_of(Right right) { return names.at(static_cast<std::size_t>(right)).second; }

std::optional<Right> right_named(std::string_view name) {
    for (const auto& [right, word] : names)
        if (word == name) return right;
    return std::nullopt;
}

const ForEmployer* Capacities::at(const Voen& employer) const {
    const auto found = std::ranges::find(employers, employer, &ForEmployer::employer);
    return found == employers.end() ? nullptr : &*found;
}

Capacities capacities(const std::vector<EmployerRight>& certified, std::vector<ForEmployer> delegated, std::optional<Post> post) {
    Capacities all{.employers = {}, .post = std::move(post)};
    for (const auto& each : certified)
        if (each.seal && !all.at(each.employer)) all.employers.push_back({each.employer, each.name, Right::seal, {}});
    std::ranges::stable_sort(delegated, [](const ForEmployer& one, const ForEmployer& other) {
        return one.right != other.right ? one.right > other.right : compare_az(one.name, other.name) < 0;
    });
    const auto own = static_cast<std::ptrdiff_t>(all.employers.size());
    for (auto& each : delegated)
        if (!all.at(each.employer)) all.employers.push_back(std::move(each));
    std::stable_sort(all.employers.begin() + own, all.employers.end(),
                     [](const ForEmployer& one, const ForEmployer& other) { return compare_az(one.name, other.name) < 0; });
    return all;
}

}  // namespace qaygi::identity
