#pragma once

// A field of a benefit: its name, its label, and how its type is read from what a person typed, shown, and kept.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/field_refusal.hpp"
#include "base/message.hpp"
#include "base/result.hpp"

namespace qaygi::benefit {

struct Field {
    std::string_view name;  // in forms and in storage
    TextKey label;
    constexpr bool operator==(const Field& other) const { return name == other.name; }
};

enum class Input { date, whole_number, designation };  // which control asks for it

// Sosial sığorta stajı in whole years.
struct InsuranceYears {
    static constexpr int least = 0;
    static constexpr int most = 60;
    int count = 0;
    bool operator==(const InsuranceYears&) const = default;
};

// A number given by an office: of an order, of a certificate.
struct Designation {
    static constexpr std::size_t longest = 60;
    std::string text;
    bool operator==(const Designation&) const = default;
};

// read: from what was typed, nothing typed is WhyNot::missing. show: for people. keep and kept: for storage; kept is nothing when the text was not written by
// keep.
template <class Value>
struct FieldType;

#define QAYGI_FIELD_TYPE(Value, control)                                 \
    template <>                                                          \
    struct FieldType<Value> {                                            \
        static constexpr Input input = Input::control;                   \
        static Result<Value, FieldRefusal> read(std::string_view typed); \
        static std::string show(const Value& value);                     \
        static std::string keep(const Value& value);                     \
        static std::optional<Value> kept(std::string_view text);         \
    }
QAYGI_FIELD_TYPE(Date, date);
QAYGI_FIELD_TYPE(InsuranceYears, whole_number);
QAYGI_FIELD_TYPE(Designation, designation);
#undef QAYGI_FIELD_TYPE

}  // namespace qaygi::benefit
