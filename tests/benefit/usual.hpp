#pragma once

// A case as it usually is, and the calendars that cases are computed with.

#include "benefit/childcare_under_three/calculation.hpp"
#include "calendar/state.hpp"

namespace qaygi::benefit::childcare_under_three {

inline calendar::EmployerCalendar five_days() { return {calendar::state(), calendar::WorkWeek::five_days}; }

inline Facts usual_facts() {
    return {.insurance_years = {7},
            .leave_order_number = {"45-K"},
            .leave_order_date = date(2024, 11, 20),
            .certificate_number = {"AA 123456"},
            .certificate_date = date(2024, 10, 5),
            .child_born = date(2024, 10, 1),
            .leave_from = date(2024, 12, 1),
            .leave_to = date(2027, 9, 30),
            .period_from = date(2025, 3, 1),
            .period_to = date(2025, 3, 31)};
}

}  // namespace qaygi::benefit::childcare_under_three
