#pragma once

// Where a visitor goes after signing in: only a page of ours.

#include <string>
#include <string_view>

namespace qaygi::identity {

inline constexpr std::string_view main_window = "/";

// The path asked for when it is one of ours, else the main window. An address of another host, however disguised, is never returned.
std::string way_back(std::string_view asked);
// The path of an address that the browser sent (Referer), without the host.
std::string path_of_address(std::string_view address);

}  // namespace qaygi::identity
