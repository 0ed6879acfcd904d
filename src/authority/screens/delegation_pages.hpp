#pragma once

// What the pages of delegations have in common.

#include <string>
#include <string_view>

#include "authority/delegation.hpp"
#include "identity/screens/frames.hpp"
#include "web/components.hpp"
#include "web/page.hpp"

namespace qaygi::authority {

inline constexpr std::string_view delegations_address = "/employer/delegations";
std::string address_of(const Delegation& delegation, std::string_view below);

// The whole page: its title, below it the three sub-menus of the manual, and the content.
web::Response delegation_page(const web::Request& request, web::Frame frame, const web::Html& above, const web::Html& content, int status);

// Asan imza +994…, or RYTN e-imza AZE…
std::string in_words(const Language& say, const identity::Means& means);
std::string in_words(const Language& say, const Term& term);
std::string_view in_words(const Language& say, identity::Right right);

}  // namespace qaygi::authority
