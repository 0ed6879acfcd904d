#pragma once

// Where a rule stands written: "labour-code/105.5"_law is paragraph 5 of article 105, retold in law/labour-code/105.md under the heading "105.5".
// A guard checks that every citation has its place, and lists the places that nothing cites. A row that an administrator added cites its source in
// the administrator's own words; nothing in law/ retells it.

#include <cstddef>
#include <string_view>

#include "base/message.hpp"

namespace qaygi::law {

class Citation {
public:
    // The words must outlive the citation.
    static constexpr Citation added(std::string_view words) { return Citation(words, true); }

    constexpr std::string_view place() const { return place_; }  // or the words of one that was added
    constexpr bool is_added() const { return added_; }
    constexpr std::string_view act() const { return place_.substr(0, place_.find('/')); }
    constexpr std::string_view article() const { return place_.substr(place_.find('/') + 1); }
    constexpr bool operator==(const Citation&) const = default;

private:
    constexpr Citation(std::string_view place, bool added) : place_(place), added_(added) {}
    friend consteval Citation operator""_law(const char* place, std::size_t length);
    std::string_view place_;
    bool added_;
};

// Anything but <act>/<article> does not compile.
consteval Citation operator""_law(const char* place, std::size_t length) {
    const std::string_view text(place, length);
    const auto slash = text.find('/');
    if (slash == 0 || slash == std::string_view::npos || slash + 1 == length || text.find('/', slash + 1) != std::string_view::npos)
        throw "a citation is <act>/<article>";
    return Citation(text, false);
}

// "Əmək Məcəlləsi, maddə 127": the act by its name, the article as the placeholder.
Message name_of(const Citation& source);

}  // namespace qaygi::law

namespace qaygi {
using law::operator""_law;
}
