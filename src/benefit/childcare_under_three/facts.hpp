#pragma once

// What must be known to pay for the care of one child of one insured person. A half-filled form is a Draft; rules take Facts only.

#include <optional>

#include "base/date.hpp"
#include "benefit/field.hpp"

namespace qaygi::benefit::childcare_under_three {

namespace field {
inline constexpr Field insurance_years{"insurance_years", "benefit.childcare_under_three.insurance_years"_text};
inline constexpr Field leave_order_number{"leave_order_number", "benefit.childcare_under_three.leave_order_number"_text};
inline constexpr Field leave_order_date{"leave_order_date", "benefit.childcare_under_three.leave_order_date"_text, true};
inline constexpr Field certificate_number{"certificate_number", "benefit.childcare_under_three.certificate_number"_text};
inline constexpr Field certificate_date{"certificate_date", "benefit.childcare_under_three.certificate_date"_text, true};
inline constexpr Field child_born{"child_born", "benefit.childcare_under_three.child_born"_text};
inline constexpr Field leave_from{"leave_from", "benefit.childcare_under_three.leave_from"_text};
inline constexpr Field leave_to{"leave_to", "benefit.childcare_under_three.leave_to"_text};
inline constexpr Field period_from{"period_from", "benefit.childcare_under_three.period_from"_text};
inline constexpr Field period_to{"period_to", "benefit.childcare_under_three.period_to"_text};
}  // namespace field

template <template <class> class Given>
struct Fields {
    Given<InsuranceYears> insurance_years{};  //§ cabinet-189-1998/assignment Asked for and shown; no amount depends on them.
    Given<Designation> leave_order_number{};
    Given<Date> leave_order_date{};
    Given<Designation> certificate_number{};  // birth certificate
    Given<Date> certificate_date{};
    Given<Date> child_born{};
    Given<Date> leave_from{};
    Given<Date> leave_to{};
    Given<Date> period_from{};  // the part of the leave that the benefit is asked for
    Given<Date> period_to{};
    bool operator==(const Fields&) const = default;

    static constexpr auto list() {
        return std::tuple(std::pair(field::insurance_years, &Fields::insurance_years), std::pair(field::leave_order_number, &Fields::leave_order_number),
                          std::pair(field::leave_order_date, &Fields::leave_order_date), std::pair(field::certificate_number, &Fields::certificate_number),
                          std::pair(field::certificate_date, &Fields::certificate_date), std::pair(field::child_born, &Fields::child_born),
                          std::pair(field::leave_from, &Fields::leave_from), std::pair(field::leave_to, &Fields::leave_to),
                          std::pair(field::period_from, &Fields::period_from), std::pair(field::period_to, &Fields::period_to));
    }
};

using Draft = Fields<std::optional>;
using Facts = Fields<Plain>;

// What the amount depends on.
struct Case {
    Date child_born;
    Period leave;
    Period period;
    bool operator==(const Case&) const = default;
};
Case case_of(const Facts& facts);

}  // namespace qaygi::benefit::childcare_under_three
