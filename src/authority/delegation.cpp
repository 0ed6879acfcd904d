#include "authority/delegation.hpp"

#include <array>

namespace qaygi::authority {
namespace {

constexpr std::array<std::string_view, all_reasons.size()> names{"not_needed", "left", "means_lost", "mistake"};

bool meet(const Term& one, const Term& other) {
    const bool one_ends_before = one.to && *one.to < other.from;
    const bool other_ends_before = other.to && *other.to < one.from;
    return !one_ends_before && !other_ends_before;
}

}  // namespace

std::string_view name_of(Why why) { return names.at(static_cast<std::size_t>(why)); }

std::optional<Why> why_named(std::string_view name) {
    for (const auto why : all_reasons)
        if (name_of(why) == name) return why;
    return std::nullopt;
}

State state_of(const Delegation& delegation, const std::optional<Revocation>& revoked, Date today) {
    if (revoked || (delegation.term.to && *delegation.term.to < today)) return Ended{delegation, revoked};
    return Active{delegation};
}

bool is_in_force(const Active& active, Date today) { return active.term.from <= today && (!active.term.to || today <= *active.term.to); }

Ended revoke(const Active& active, const Revocation& revocation) {
    Ended ended{active, revocation};
    ended.version += 1;
    return ended;
}

std::string_view name_of(GrantRefusal::Reason reason) {
    constexpr std::array<std::string_view, 5> reasons{"own_fin", "from_past", "backwards", "ended", "already_active"};
    return reasons.at(static_cast<std::size_t>(reason));
}

std::string_view field_of(GrantRefusal::Reason reason) {
    switch (reason) {
        case GrantRefusal::Reason::own_fin:
        case GrantRefusal::Reason::already_active:
            return "fin";
        case GrantRefusal::Reason::from_past:
            return "from";
        case GrantRefusal::Reason::backwards:
        case GrantRefusal::Reason::ended:
            return "to";
    }
    return {};
}

std::optional<GrantRefusal> refusal(const Wish& wish, const std::vector<Active>& active, const Fin& grantor, Date today) {
    using enum GrantRefusal::Reason;
    if (wish.person == grantor) return GrantRefusal{own_fin};
    if (wish.term.to && *wish.term.to < today) return GrantRefusal{ended};
    if (wish.term.to && *wish.term.to < wish.term.from) return GrantRefusal{backwards};
    if (wish.term.from < today) return GrantRefusal{from_past};
    for (const auto& each : active)
        if (each.person == wish.person && meet(each.term, wish.term)) return GrantRefusal{already_active, each.number};
    return std::nullopt;
}

}  // namespace qaygi::authority
