#pragma once

// A sentence for a person, not yet in any language: the key of the text and the values of its placeholders {0}, {1}, ….

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/field_refusal.hpp"

namespace qaygi {

// A key written in the source: "schedule.send"_text. The guard compares these with the files of texts/, both ways.
struct TextKey {
    std::string_view key;
    bool operator==(const TextKey&) const = default;
};
consteval TextKey operator""_text(const char* key, std::size_t length) { return {{key, length}}; }

struct Message {
    std::string key;
    std::vector<std::string> values;
    bool operator==(const Message&) const = default;
};

inline Message message(TextKey key, std::vector<std::string> values = {}) { return {std::string(key.key), std::move(values)}; }

// The sentence at the field: key "refusal.<why>".
Message explain(const FieldRefusal& refusal);

}  // namespace qaygi
