#pragma once

// How the types of base/ are stored. What does not read back as it was written is a Bug: a column of another type, a number out of
// range, a NULL where the type knows none.

#include "store/value.hpp"

namespace qaygi::store {

std::int64_t whole_number(const Value& value);
const std::string& text(const Value& value);

template <>
struct Stored<std::int64_t> {
    static Value to(std::int64_t number) { return number; }
    static std::int64_t from(const Value& value) { return whole_number(value); }
};

template <>
struct Stored<int> {
    static Value to(int number) { return std::int64_t{number}; }
    static int from(const Value& value);
};

template <>
struct Stored<bool> {
    static Value to(bool yes) { return std::int64_t{yes}; }
    static bool from(const Value& value);
};

template <>
struct Stored<std::string> {
    static Value to(const std::string& written) { return written; }
    static std::string from(const Value& value) { return text(value); }
};

template <>
struct Stored<std::string_view> {
    static Value to(std::string_view written) { return std::string(written); }
};

template <>
struct Stored<Bytes> {
    static Value to(const Bytes& bytes) { return bytes; }
    static Bytes from(const Value& value);
};

template <>
struct Stored<Money> {
    static Value to(Money amount) { return amount.in_qepik(); }
    static Money from(const Value& value) { return Money::qepik(whole_number(value)); }
};

template <>
struct Stored<Date> {
    static Value to(Date day) { return iso(day); }
    static Date from(const Value& value);
};

template <>
struct Stored<Month> {
    static Value to(Month month) { return iso(month); }
    static Month from(const Value& value);
};

template <>
struct Stored<Instant> {
    static Value to(Instant at) { return to_milliseconds(at); }
    static Instant from(const Value& value) { return from_milliseconds(whole_number(value)); }
};

template <class Kind>
struct Stored<Identifier<Kind>> {
    static Value to(const Identifier<Kind>& identifier) { return identifier.text(); }
    static Identifier<Kind> from(const Value& value) { return Identifier<Kind>::stored(text(value)); }
};

template <class T>
struct Stored<std::optional<T>> {
    static Value to(const std::optional<T>& given) { return given ? Stored<T>::to(*given) : Value(Null{}); }
    static std::optional<T> from(const Value& value) {
        if (std::holds_alternative<Null>(value)) return std::nullopt;
        return Stored<T>::from(value);
    }
};

template <>
struct Stored<std::nullopt_t> {
    static Value to(std::nullopt_t) { return Null{}; }
};

}  // namespace qaygi::store
