#pragma once

// A text with places, taken apart once: "Cəmi {0} sətir" or {0, plural, one {# ay} other {# ay}}.

#include <unicode/msgfmt.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace qaygi {

class PreparedText {
public:
    // A pattern that ICU cannot read is a Bug that names the text.
    PreparedText(std::string_view pattern, const char* locale);
    // May be called from several threads. Too few values is a Bug.
    std::string fill(const std::vector<std::string>& values) const;
    // How many values it takes.
    std::size_t places() const { return numeric_.size(); }

private:
    // Choosing by number (plural, number) is left to ICU, which keeps state inside: one thread at a time.
    struct Chosen {
        std::unique_ptr<icu::MessageFormat> format;
        mutable std::mutex one_at_a_time;
    };
    std::string fill_by_icu(const std::vector<std::string>& values) const;

    std::vector<std::variant<std::string, std::size_t>> pieces_;  // of a text with nothing but {0} {1}
    std::vector<bool> numeric_;                                   // which of the values are numbers
    std::unique_ptr<Chosen> chosen_;
};

}  // namespace qaygi
