#pragma once

// What a person may do for an employer, and in which capacities a person may act at all.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifiers.hpp"
#include "identity/officer.hpp"

namespace qaygi::identity {

// Each right includes those before it.
enum class Right {
    read,     // look at everything of the employer
    prepare,  // fill in, save, attach, delete drafts
    send,     // sign and send
    seal,     // the employer's own seal authority: give rights to others and take them back; never given by delegation
};
inline bool includes(Right held, Right needed) { return held >= needed; }
std::string_view name_of(Right right);
std::optional<Right> right_named(std::string_view name);

// A certificate's word: its holder may use the seal of this employer, or is only named with it.
struct EmployerRight {
    Voen employer;
    std::string name;
    bool seal = false;
    bool operator==(const EmployerRight&) const = default;
};

// An employer for whom a person may act now.
struct ForEmployer {
    Voen employer;
    std::string name;
    Right right = Right::read;
    std::string granted_by;  // who delegated it; empty for the holder of the seal
    bool operator==(const ForEmployer&) const = default;
};

// Everything a person may act as now, in the order in which it is offered.
struct Capacities {
    std::vector<ForEmployer> employers;  // at most one for each employer: the greater right
    std::optional<Post> post;            // at the fund
    const ForEmployer* at(const Voen& employer) const;
    std::size_t count() const { return employers.size() + (post ? 1 : 0); }
};

// The seal of a certificate goes before what was delegated.
Capacities capacities(const std::vector<EmployerRight>& certified, std::vector<ForEmployer> delegated, std::optional<Post> post);

}  // namespace qaygi::identity
