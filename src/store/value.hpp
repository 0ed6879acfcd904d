#pragma once

// What goes into a parameter and comes out of a column. Strong types are stored so:
// Money → INTEGER qəpik · Date → TEXT 2025-03-17 · Month → TEXT 2025-03 · Instant → INTEGER milliseconds UTC · identifiers → TEXT ·
// bool → INTEGER 0/1 · std::optional → NULL when empty · Bytes → BLOB.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/identifiers.hpp"
#include "base/money.hpp"

namespace qaygi::store {

struct Null {
    bool operator==(const Null&) const = default;
};
struct Bytes {
    std::string octets;
    bool operator==(const Bytes&) const = default;
};
using Value = std::variant<Null, std::int64_t, std::string, Bytes>;

// To store a type, specialise Stored<T> with `static Value to(const T&)` and `static T from(const Value&)`.
template <class T>
struct Stored;

template <class T>
Value to_value(const T& value) {
    return Stored<T>::to(value);
}
template <std::size_t N>
Value to_value(const char (&text)[N]) {
    return std::string(text, N - 1);
}
template <class T>
T from_value(const Value& value) {
    return Stored<T>::from(value);
}

}  // namespace qaygi::store

#include "store/value_types.hpp"
