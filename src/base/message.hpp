#pragma once

// A sentence for a person, not yet in any language: the key of the text and the values of its placeholders {0}, {1}, ….

#include <string>
#include <vector>

#include "base/field_refusal.hpp"

namespace qaygi {

struct Message {
    std::string key;
    std::vector<std::string> values;
    bool operator==(const Message&) const = default;
};

// The sentence at the field: key "refusal.<why>".
Message explain(const FieldRefusal& refusal);

}  // namespace qaygi
