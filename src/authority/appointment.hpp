#pragma once

// Giving somebody a role at the fund takes two administrators: one proposes, another confirms. Nobody decides about themselves.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authority/delegation.hpp"
#include "identity/officer.hpp"

namespace qaygi::authority {

// Waits for another administrator.
struct Proposal {
    int number;
    identity::Officer officer;
    Instant at;
    Actor by;
};

enum class AppointmentRefusal {
    about_oneself,   // an administrator changes nothing of their own
    own_proposal,    // who proposed does not confirm
    already_waits,   // something proposed of this person has not been decided
    already_so,      // the person has this role in this branch
    no_longer_waits  // another administrator was first
};
std::string_view name_of(AppointmentRefusal refusal);

std::optional<AppointmentRefusal> refusal_to_propose(const identity::Officer& wished, const Actor& administrator, const std::vector<Proposal>& waiting,
                                                     const std::optional<identity::Officer>& now);
std::optional<AppointmentRefusal> refusal_to_confirm(const Proposal& proposal, const Actor& administrator);

}  // namespace qaygi::authority
