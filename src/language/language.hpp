#pragma once

// Every word a person reads, by key, in three languages. The texts of texts/<language>/*.txt are in the binary; a line is
// "key = text", "#" starts a comment, "\" at the end goes on in the next line. Placeholders are those of ICU MessageFormat: {0}, {1},
// {0, plural, one {…} other {…}}. A key that is missing in a language is found by a guard; at run time it is a Bug.

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include "base/message.hpp"

namespace qaygi {

class Catalogue;

class Language {
public:
    enum class Code { az, en, ru };
    static constexpr std::array<Code, 3> all{Code::az, Code::en, Code::ru};
    static const Language& of(Code code);
    static const Language& of(std::string_view code);  // anything unknown is az
    Code code() const { return code_; }
    std::string_view tag() const;       // az, en, ru: as in lang=""
    std::string_view own_name() const;  // Azərbaycanca, English, Русский

    // The text as it stands; only for texts without placeholders.
    std::string_view operator()(TextKey key) const;
    std::string_view operator()(std::string_view key) const;
    bool has(std::string_view key) const;
    // The text with its placeholders filled.
    std::string operator()(TextKey key, const std::vector<std::string>& values) const;
    std::string operator()(const Message& message) const;

private:
    explicit Language(Code code);
    Code code_;
    std::shared_ptr<const Catalogue> catalogue_;
};

}  // namespace qaygi
