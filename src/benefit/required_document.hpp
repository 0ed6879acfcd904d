#pragma once

// A document that a benefit asks for.

#include <string_view>

#include "base/message.hpp"

namespace qaygi::benefit {

struct RequiredDocument {
    std::string_view kind;  // code of the kind, as stored with a document: "birth_certificate"
    TextKey name;
    bool required;  // false: may be added
};

}  // namespace qaygi::benefit
