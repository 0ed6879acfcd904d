#pragma once

// A field of a benefit: its name, its label, and how its type is read from what a person typed, shown, and kept.

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

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

// The fields of a benefit are listed once, in Fields::list(): pairs of a Field and the member that holds its value.

// visit(field, value) for every field in the order of the form; the value is optional in a draft and plain in facts.
template <class Fields, class Visit>
void each_field(Fields&& fields, Visit&& visit) {
    std::apply([&](const auto&... row) { (visit(row.first, fields.*row.second), ...); }, std::remove_cvref_t<Fields>::list());
}

// visit(value of one, value of other) for every field of two forms of the same list.
template <class One, class Other, class Visit>
void each_pair(One& one, Other& other, Visit&& visit) {
    constexpr auto rows_of_one = One::list();
    constexpr auto rows_of_other = Other::list();
    [&]<std::size_t... row>(std::index_sequence<row...>) { (visit(one.*std::get<row>(rows_of_one).second, other.*std::get<row>(rows_of_other).second), ...); }
    (std::make_index_sequence<std::tuple_size_v<decltype(rows_of_one)>>());
}

}  // namespace qaygi::benefit
