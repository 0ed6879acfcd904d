#pragma once

// What must be known to pay for the funeral of an insured person: the line's person is who died, the facts name who buried. A half-filled form is
// a Draft; rules take Facts only.

#include <optional>

#include "base/date.hpp"
#include "benefit/field.hpp"

namespace qaygi::benefit::funeral {

// What who buried was to the deceased.
enum class Relation { spouse, parent, child, sibling, other_relative, nobody };
std::span<const Option> options_of(Relation);

namespace field {
inline constexpr Field died{"died", "benefit.funeral.died"_text};
inline constexpr Field certificate_number{"certificate_number", "benefit.funeral.certificate_number"_text};
inline constexpr Field certificate_date{"certificate_date", "benefit.funeral.certificate_date"_text, true};
inline constexpr Field recipient_name{"recipient_name", "benefit.funeral.recipient_name"_text};
inline constexpr Field recipient_fin{"recipient_fin", "benefit.funeral.recipient_fin"_text};
inline constexpr Field relation{"relation", "benefit.funeral.relation"_text};
inline constexpr Field application_date{"application_date", "benefit.funeral.application_date"_text, true};
}  // namespace field

}  // namespace qaygi::benefit::funeral

template <>
struct qaygi::benefit::FieldType<qaygi::benefit::funeral::Relation> : OptionType<funeral::Relation> {};

namespace qaygi::benefit::funeral {

template <template <class> class Given>
struct Fields {
    Given<Date> died{};
    Given<Designation> certificate_number{};  // death certificate
    Given<Date> certificate_date{};
    Given<FullName> recipient_name{};  // who buried, and is paid
    Given<PersonalCode> recipient_fin{};
    Given<Relation> relation{};
    Given<Date> application_date{};
    bool operator==(const Fields&) const = default;

    static constexpr auto list() {
        return std::tuple(std::pair(field::died, &Fields::died), std::pair(field::certificate_number, &Fields::certificate_number),
                          std::pair(field::certificate_date, &Fields::certificate_date), std::pair(field::recipient_name, &Fields::recipient_name),
                          std::pair(field::recipient_fin, &Fields::recipient_fin), std::pair(field::relation, &Fields::relation),
                          std::pair(field::application_date, &Fields::application_date));
    }
};

using Draft = Fields<std::optional>;
using Facts = Fields<Plain>;

}  // namespace qaygi::benefit::funeral
