#include "schedule/schedule.hpp"

namespace qaygi::schedule {

namespace {
constexpr std::array<std::string_view, 5> names{"draft", "sent", "returned", "archived", "accepted"};
}

std::string_view name_of(State state) { return names.at(static_cast<std::size_t>(state)); }

std::optional<State> state_named(std::string_view name) {
    auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<State>(found - names.begin());
}

Money Content::total() const {
    Money sum;
    for (const Line& each : lines) sum += each.total();
    return sum;
}

const Line* Content::line(int number) const {
    auto found = std::ranges::find(lines, number, &Line::number);
    return found == lines.end() ? nullptr : &*found;
}

// The alternatives of Schedule stand in the order of State.
State state_of(const Schedule& schedule) { return static_cast<State>(schedule.index()); }

const Content& content_of(const Schedule& schedule) {
    return std::visit([](const auto& state) -> const Content& { return state; }, schedule);
}

const Sent* received_by_fund(const Schedule& schedule) {
    return std::visit(
        [](const auto& state) -> const Sent* {
            if constexpr (std::derived_from<std::decay_t<decltype(state)>, Sent>)
                return &state;
            else
                return nullptr;
        },
        schedule);
}

}  // namespace qaygi::schedule
