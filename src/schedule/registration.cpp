#include "schedule/registration.hpp"

namespace qaygi::schedule {

using Why = RegistrationRefusal::Why;

std::string_view name_of(Why why) {
    switch (why) {
        case Why::registered_in_future:
            return "registered_in_future";
        case Why::protocol_in_future:
            return "protocol_in_future";
        case Why::payment_before_registration:
            return "payment_before_registration";
    }
    return {};
}

std::string_view field_of(Why why) {
    switch (why) {
        case Why::registered_in_future:
            return "registered";
        case Why::protocol_in_future:
            return "protocol_date";
        case Why::payment_before_registration:
            return "payment_month";
    }
    return {};
}

std::vector<RegistrationRefusal> check(const Registration& registration, Date today) {
    std::vector<RegistrationRefusal> refusals;
    if (registration.registered > today) refusals.push_back({Why::registered_in_future, {show(registration.registered)}});
    if (registration.protocol_date > today) refusals.push_back({Why::protocol_in_future, {show(registration.protocol_date)}});
    if (registration.payment_month < month_of(registration.registered))
        refusals.push_back({Why::payment_before_registration, {show(month_of(registration.registered))}});
    return refusals;
}

}  // namespace qaygi::schedule
