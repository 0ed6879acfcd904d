#include "identity/way_back.hpp"

#include <algorithm>

namespace qaygi::identity {
namespace {

constexpr std::size_t longest = 2000;

// Browsers read a backslash as a slash and drop tabs and line ends: none of them belongs in a path of ours.
bool is_plain(char character) { return character > ' ' && character != '\\' && character != 0x7f; }

}  // namespace

std::string way_back(std::string_view asked) {
    const bool ours = asked.starts_with('/') && !asked.starts_with("//") && asked.size() <= longest && std::ranges::all_of(asked, is_plain);
    const bool circle = asked.starts_with("/sign-in") || asked.starts_with("/sign-out");
    return std::string(ours && !circle ? asked : main_window);
}

std::string path_of_address(std::string_view address) {
    const auto scheme = address.find("://");
    const auto path = scheme == address.npos ? address.npos : address.find('/', scheme + 3);
    return way_back(path == address.npos ? main_window : address.substr(path));
}

}  // namespace qaygi::identity
