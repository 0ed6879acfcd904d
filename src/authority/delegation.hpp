#pragma once

// A right that an employer gave to a person (səlahiyyət), and its end. States are types: an active delegation can be revoked, an ended one
// cannot be anything else any more.
//
//   Active ──revoke──▶ Ended        Active ──its last day passes──▶ Ended

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/identifiers.hpp"
#include "base/result.hpp"
#include "identity/means.hpp"
#include "identity/right.hpp"

namespace qaygi::authority {

struct Actor {
    Fin fin;
    std::string name;
};

// Both ends are inclusive.
struct Term {
    Date from;
    std::optional<Date> to;  // without it, until revoked (müddətsiz)
};

struct Delegation {
    Voen employer;
    int number;                 // within the employer, from 1, never used again
    std::string employer_name;  // as in the certificate of whoever granted it
    Fin person;                 // whose the right is: a renewed card keeps it
    identity::Means means;      // that the grantor named
    identity::Right right;      // never the seal
    Term term;
    Instant granted_at;
    Actor granted_by;
    std::int64_t version = 1;
};

// Not ended; it may begin on a later day.
struct Active : Delegation {};

// Why somebody revoked it. Closed.
enum class Why { not_needed, left, means_lost, mistake };
inline constexpr std::array all_reasons{Why::not_needed, Why::left, Why::means_lost, Why::mistake};
std::string_view name_of(Why why);
std::optional<Why> why_named(std::string_view name);

struct Revocation {
    Instant at;
    Actor by;
    Why why;
};
struct Ended : Delegation {
    std::optional<Revocation> revoked;  // without it, its last day passed
};
using State = std::variant<Active, Ended>;

// As it is on that day.
State state_of(const Delegation& delegation, const std::optional<Revocation>& revoked, Date today);
bool is_in_force(const Active& active, Date today);
Ended revoke(const Active& active, const Revocation& revocation);

// What the holder of the seal asks for.
struct Wish {
    identity::Means means;
    Fin person;
    identity::Right right = identity::Right::send;  // the manual's single step
    Term term;
};

struct GrantRefusal {
    enum class Reason {
        own_fin,         // the holder of the seal has every right already
        from_past,       // a right does not begin before the day it is given
        backwards,       // ends before it begins
        ended,           // would have ended before today
        already_active,  // the person has a right of this employer whose period meets this one; data: its number
    };
    Reason reason;
    int number = 0;
    bool operator==(const GrantRefusal&) const = default;
};
std::string_view name_of(GrantRefusal::Reason reason);
std::string_view field_of(GrantRefusal::Reason reason);

// Of the delegations that are active, those of the same person matter.
std::optional<GrantRefusal> refusal(const Wish& wish, const std::vector<Active>& active, const Fin& grantor, Date today);

}  // namespace qaygi::authority
