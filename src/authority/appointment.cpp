#include "authority/appointment.hpp"

#include <algorithm>

namespace qaygi::authority {

std::string_view name_of(AppointmentRefusal refusal) {
    constexpr std::array<std::string_view, 5> names{"about_oneself", "own_proposal", "already_waits", "already_so", "no_longer_waits"};
    return names.at(static_cast<std::size_t>(refusal));
}

std::optional<AppointmentRefusal> refusal_to_propose(const identity::Officer& wished, const Actor& administrator, const std::vector<Proposal>& waiting,
                                                     const std::optional<identity::Officer>& now) {
    if (wished.fin == administrator.fin) return AppointmentRefusal::about_oneself;
    if (std::ranges::any_of(waiting, [&](const Proposal& each) { return each.officer.fin == wished.fin; })) return AppointmentRefusal::already_waits;
    if (now && now->branch == wished.branch && now->role == wished.role) return AppointmentRefusal::already_so;
    return std::nullopt;
}

std::optional<AppointmentRefusal> refusal_to_confirm(const Proposal& proposal, const Actor& administrator) {
    if (proposal.by.fin == administrator.fin) return AppointmentRefusal::own_proposal;
    if (proposal.officer.fin == administrator.fin) return AppointmentRefusal::about_oneself;
    return std::nullopt;
}

}  // namespace qaygi::authority
