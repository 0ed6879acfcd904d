#include "fund/decision.hpp"

namespace qaygi::fund {

using Why = ReturnRefusal::Why;

namespace {
constexpr std::array<std::string_view, 6> reasons{"document_missing", "document_unreadable", "data_differ", "amount_wrong", "requisites_wrong", "other"};
}

std::span<const std::string_view> return_reasons() { return reasons; }

std::string_view name_of(Why why) {
    switch (why) {
        case Why::no_reason:
            return "no_reason";
        case Why::no_explanation:
            return "no_explanation";
        case Why::no_such_place:
            return "no_such_place";
    }
    return {};
}

std::string_view field_of(Why why) { return why == Why::no_reason ? "reason" : "remark"; }

namespace {

// Nothing when one of them stands at no place of the schedule.
std::optional<std::vector<schedule::Mark>> in_order(const schedule::Content& content, std::vector<schedule::Mark> marks) {
    const auto places = schedule::places_of(content);
    const auto order = [&](const schedule::Mark& mark) { return std::ranges::find(places, mark.place) - places.begin(); };
    const auto nowhere = std::ssize(places);
    if (std::ranges::any_of(marks, [&](const auto& mark) { return order(mark) == nowhere; })) return std::nullopt;
    std::ranges::stable_sort(marks, {}, order);
    const auto again = std::ranges::unique(marks, {}, &schedule::Mark::place);
    marks.erase(again.begin(), again.end());
    return marks;
}

}  // namespace

Result<schedule::Returned, ReturnRefusal> give_back(const schedule::Sent& sent, std::string_view reason, std::string_view remark,
                                                    std::vector<schedule::Mark> marks, const schedule::Actor& officer, Instant at) {
    if (std::ranges::find(reasons, reason) == reasons.end()) return refuse(ReturnRefusal{Why::no_reason});
    if (remark.empty()) return refuse(ReturnRefusal{Why::no_explanation});
    auto ordered = in_order(sent, std::move(marks));
    if (!ordered) return refuse(ReturnRefusal{Why::no_such_place});
    schedule::Returned returned{sent};
    returned.version += 1;
    returned.steps.push_back({schedule::State::returned, at, officer, std::string(reason), std::string(remark), *std::move(ordered)});
    return returned;
}

schedule::Accepted accept(const schedule::Sent& sent, const schedule::Actor& officer, Instant at) {
    schedule::Accepted accepted{sent};
    accepted.version += 1;
    accepted.steps.push_back({schedule::State::accepted, at, officer, {}, {}});
    return accepted;
}

}  // namespace qaygi::fund
