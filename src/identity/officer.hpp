#pragma once

// A person who works for the fund: in which branch, and for what.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/identifiers.hpp"

namespace qaygi::identity {

// Closed. Nobody has two, so that who checks others does not do their work.
enum class Role {
    officer,         // receives schedules of the branch and decides
    second_officer,  // approves what an officer decided
    administrator,   // gives roles, with another administrator
    auditor,         // reads the journal and changes nothing
};
inline constexpr std::array all_roles{Role::officer, Role::second_officer, Role::administrator, Role::auditor};
std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);

struct Post {
    std::string branch;  // code of the branch
    Role role = Role::officer;
    bool operator==(const Post&) const = default;
};

struct Officer {
    Fin fin;
    std::string name;
    std::string branch;  // code of the branch
    Role role = Role::officer;
    bool operator==(const Officer&) const = default;
};

}  // namespace qaygi::identity
