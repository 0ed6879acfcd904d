#include "identity/officer.hpp"

namespace qaygi::identity {
namespace {

constexpr std::array<std::string_view, all_roles.size()> names{"officer", "second_officer", "administrator", "auditor"};

}  // namespace

std::string_view name_of(Role role) { return names.at(static_cast<std::size_t>(role)); }

std::optional<Role> role_named(std::string_view name) {
    for (const Role role : all_roles)
        if (name_of(role) == name) return role;
    return std::nullopt;
}

}  // namespace qaygi::identity
