#include "schedule/correction.hpp"

namespace qaygi::schedule {

Correction copy(const Returned& returned, int number_of_copy, const Actor& by, Instant at) {
    Archived original{returned, number_of_copy};
    original.version += 1;
    original.steps.push_back({State::archived, at, by, {}, {}});

    Draft draft{static_cast<const Content&>(returned)};
    draft.key.number = number_of_copy;
    draft.version = 1;
    draft.copied_from = returned.key.number;
    draft.saved_at = at;
    draft.steps = {{State::draft, at, by, {}, {}}};
    for (Line& line : draft.lines) line.copied_from = line.number;
    return {std::move(original), std::move(draft)};
}

}  // namespace qaygi::schedule
