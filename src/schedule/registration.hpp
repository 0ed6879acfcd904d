#pragma once

// Part a: the registration data of a schedule (Haqq-hesab cədvəlinin qeydiyyat məlumatları).

#include <string>

#include "base/date.hpp"

namespace qaygi::schedule {

struct Registration {
    Date registered;              // Cədvəlin qeydiyyat tarixi
    std::string protocol_number;  // Protokolun nömrəsi
    Date protocol_date;           // Protokolun tarixi
    Month payment_month;          // Ödənişin aparılmalı olduğu il/ay
    bool operator==(const Registration&) const = default;
};

// What cannot be true of a registration, told at its field.
struct RegistrationRefusal {
    enum class Why {
        registered_in_future,         // {0} the day typed
        protocol_in_future,           // {0} the day typed
        payment_before_registration,  // {0} the month of registration: money cannot be due before the schedule exists
    };
    Why why;
    std::vector<std::string> data;
};

std::string_view name_of(RegistrationRefusal::Why why);
std::string_view field_of(RegistrationRefusal::Why why);

std::vector<RegistrationRefusal> check(const Registration& registration, Date today);

}  // namespace qaygi::schedule
