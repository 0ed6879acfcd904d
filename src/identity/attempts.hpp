#pragma once

// How often a sign-in may be started, so that nobody rings a stranger's phone all day or tries user IDs one after the other.

#include <chrono>
#include <cstdint>

#include "base/clock.hpp"
#include "base/message.hpp"

namespace qaygi::identity {

// Attempts are counted within a quarter of an hour by the clock; a successful sign-in forgets those of its number. NOT-IN-LAW: decision 0003
struct AttemptLimits {
    int per_number = 5;
    int per_user_id = 10;            // whoever knows one may not try it with many numbers
    int per_address = 100;           // an office shares one
    std::chrono::seconds wait{120};  // for how long the page waits for the phone
};

// Why a sign-in cannot be started now. Closed.
enum class NotNow {
    number_is_asked,  // the phone is being asked already, from another browser
    too_many_for_number,
    too_many_for_user_id,
    too_many_from_address,
};

struct Later {
    NotNow why;
    Instant until;  // from then on it can be tried again
};

using Quarter = std::chrono::duration<std::int64_t, std::ratio<900>>;
inline Quarter quarter_of(Instant at) { return std::chrono::floor<Quarter>(at.time_since_epoch()); }
inline Instant end_of(Quarter quarter) { return Instant(quarter + Quarter(1)); }

Message explain(const Later& later);  // with the time of day

}  // namespace qaygi::identity
