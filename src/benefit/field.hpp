#pragma once

// A field of a benefit: its name, its label, and how its type is read from what a person typed, shown, and kept.

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/field_refusal.hpp"
#include "base/message.hpp"
#include "base/result.hpp"

namespace qaygi::benefit {

struct Field {
    std::string_view name;  // in forms and in storage
    TextKey label;
    bool of_paper = false;  // the date of a paper in hand, which cannot be tomorrow's
    constexpr bool operator==(const Field& other) const { return name == other.name; }
};

enum class Input { date, whole_number, designation, name, identifier, option };  // which control asks for it

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

// Family name, given name and father's name of somebody who is in no register that we ask.
struct FullName {
    static constexpr std::size_t longest = 100;
    std::string text;
    bool operator==(const FullName&) const = default;
};

// Şəxsiyyət vəsiqəsinin FİN-i of the same: a Fin, see base/identifiers.hpp.
struct PersonalCode {
    std::string text;
    bool operator==(const PersonalCode&) const = default;
};

// One of a closed list: as kept and sent by a form, and as people read it.
struct Option {
    std::string_view code;
    TextKey text;
};

// read: from what was typed, nothing typed is WhyNot::missing. show: for people. keep and kept: for storage; kept is nothing when the text was not written by
// keep. A type whose Input is option has its list as options().
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
QAYGI_FIELD_TYPE(FullName, name);
QAYGI_FIELD_TYPE(PersonalCode, identifier);
#undef QAYGI_FIELD_TYPE

// Of an enumeration whose options_of(Choice) lists an Option for each of its names, in their order:
//   template <> struct FieldType<childbirth::Claimant> : OptionType<childbirth::Claimant> {};
template <class Choice>
struct OptionType {
    static constexpr Input input = Input::option;
    static std::span<const Option> options() { return options_of(Choice()); }
    static std::optional<Choice> kept(std::string_view text) {
        const auto found = std::ranges::find(options(), text, &Option::code);
        if (found == options().end()) return std::nullopt;
        return static_cast<Choice>(found - options().begin());
    }
    static Result<Choice, FieldRefusal> read(std::string_view typed) {
        if (const auto chosen = kept(typed)) return *chosen;
        return refuse(FieldRefusal{typed.empty() ? WhyNot::missing : WhyNot::not_in_list, {}});
    }
    static std::string keep(const Choice& value) { return std::string(options()[static_cast<std::size_t>(value)].code); }
    static std::string show(const Choice& value) { return keep(value); }
};

// A field as forms, lists, storage and print handle it, whatever its type: its value is the text in which it is kept.
struct FormField {
    Field field;
    Input input;
    std::span<const Option> options;                                    // of Input::option
    Result<std::string, FieldRefusal> (*read)(std::string_view typed);  // the text to keep
    std::string (*show)(std::string_view kept);                         // for people; an option is shown by its text instead
    bool (*readable)(std::string_view kept);                            // whether it was written by keep

    const Option* option(std::string_view kept) const;
};

template <class Value>
FormField form_field(const Field& field) {
    using Type = FieldType<Value>;
    std::span<const Option> options;
    if constexpr (Type::input == Input::option) options = Type::options();
    return {field,
            Type::input,
            options,
            [](std::string_view typed) -> Result<std::string, FieldRefusal> {
                const auto value = Type::read(typed);
                if (!value) return refuse(value.error());
                return Type::keep(*value);
            },
            [](std::string_view kept) {
                const auto value = Type::kept(kept);
                return value ? Type::show(*value) : std::string();
            },
            [](std::string_view kept) { return Type::kept(kept).has_value(); }};
}

// The fields of a benefit are listed once, in Fields::list(): pairs of a Field and the member that holds its value. Half-filled they are
// Fields<std::optional>, the draft; given in full they are Fields<Plain>, the facts. Rules take facts only.
template <class Value>
using Plain = Value;

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

// The fields that a draft still lacks, in the order of the form.
template <template <template <class> class> class Fields>
std::vector<Field> missing(const Fields<std::optional>& draft) {
    std::vector<Field> fields;
    each_field(draft, [&](const Field& field, const auto& value) {
        if (!value) fields.push_back(field);
    });
    return fields;
}

// The facts, when nothing is missing.
template <template <template <class> class> class Fields>
std::optional<Fields<Plain>> complete(const Fields<std::optional>& draft) {
    Fields<Plain> facts;
    bool lacking = false;
    each_pair(draft, facts, [&](const auto& given, auto& fact) {
        if (given)
            fact = *given;
        else
            lacking = true;
    });
    if (lacking) return std::nullopt;
    return facts;
}

template <template <template <class> class> class Fields>
Fields<std::optional> draft_of(const Fields<Plain>& facts) {
    Fields<std::optional> draft;
    each_pair(facts, draft, [](const auto& fact, auto& given) { given = fact; });
    return draft;
}

}  // namespace qaygi::benefit
