#pragma once

// What must be known to pay once for a child that was born. A half-filled form is a Draft; rules take Facts only.

#include <optional>

#include "base/date.hpp"
#include "benefit/field.hpp"

namespace qaygi::benefit::childbirth {

// Which parent claims.
enum class Claimant { mother, father };
std::span<const Option> options_of(Claimant);

namespace field {
inline constexpr Field child_born{"child_born", "benefit.childbirth.child_born"_text};
inline constexpr Field certificate_number{"certificate_number", "benefit.childbirth.certificate_number"_text};
inline constexpr Field certificate_date{"certificate_date", "benefit.childbirth.certificate_date"_text, true};
inline constexpr Field claimant{"claimant", "benefit.childbirth.claimant"_text};
inline constexpr Field application_date{"application_date", "benefit.childbirth.application_date"_text, true};
}  // namespace field

}  // namespace qaygi::benefit::childbirth

template <>
struct qaygi::benefit::FieldType<qaygi::benefit::childbirth::Claimant> : OptionType<childbirth::Claimant> {};

namespace qaygi::benefit::childbirth {

template <template <class> class Given>
struct Fields {
    Given<Date> child_born{};
    Given<Designation> certificate_number{};  // birth certificate
    Given<Date> certificate_date{};
    Given<Claimant> claimant{};
    Given<Date> application_date{};
    bool operator==(const Fields&) const = default;

    static constexpr auto list() {
        return std::tuple(std::pair(field::child_born, &Fields::child_born), std::pair(field::certificate_number, &Fields::certificate_number),
                          std::pair(field::certificate_date, &Fields::certificate_date), std::pair(field::claimant, &Fields::claimant),
                          std::pair(field::application_date, &Fields::application_date));
    }
};

using Draft = Fields<std::optional>;
using Facts = Fields<Plain>;

}  // namespace qaygi::benefit::childbirth
