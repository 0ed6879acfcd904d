#pragma once

// All texts of one language, read from files of lines "key = text".

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/embedded.hpp"
#include "language/prepared_text.hpp"

namespace qaygi {

struct Text {
    std::string words;
    std::unique_ptr<PreparedText> prepared;  // only where there are placeholders
};

class Catalogue {
public:
    // Takes the files under "<language>/". A line that is not "key = text", or a key given twice, is a Bug that names it.
    Catalogue(std::string_view language, const std::vector<embedded::File>& files);
    const Text* find(std::string_view key) const;
    std::vector<std::string_view> keys() const;  // sorted

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    void take(std::string_view line, std::string_view file);

    std::string locale_;
    std::unordered_map<std::string, Text, Hash, std::equal_to<>> texts_;
};

}  // namespace qaygi
