#pragma once

// Where a copy differs from the schedule that it corrects: what the officer looks at, and whether anything was corrected at all.

#include <optional>
#include <vector>

#include "schedule/place.hpp"
#include "schedule/schedule.hpp"

namespace qaygi::schedule {

struct Difference {
    std::optional<Place> before;  // in the schedule that came back; nothing: the copy added it
    std::optional<Place> after;   // in the copy; nothing: the copy left it out
    bool operator==(const Difference&) const = default;
};

// In the order of the page. A file that was exchanged is one left out and one added.
std::vector<Difference> differences(const Content& returned, const Content& copy);

// The same place in the copy; nothing when the copy left it out.
std::optional<Place> place_in_copy(const Place& place, const Content& returned, const Content& copy);

// Whether the copy changed what stands there: a whole person by any change of it.
bool changed_at(const Place& place, const std::vector<Difference>& found);

}  // namespace qaygi::schedule
