#pragma once

// The time, as an argument. Instants are UTC with milliseconds; the day of an instant is the day in Baku (UTC+4, no summer time).

#include <chrono>
#include <functional>
#include <string>

#include "base/date.hpp"

namespace qaygi {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Clock = std::function<Instant()>;

Instant system_now();
Date day_in_baku(Instant at);
std::string show(Instant at);                                                              // 20.11.2026 10:42:07, Baku time
std::string show_time(Instant at);                                                         // 10:42:07, Baku time
inline std::int64_t to_milliseconds(Instant at) { return at.time_since_epoch().count(); }  // as stored
inline Instant from_milliseconds(std::int64_t stored) { return Instant(std::chrono::milliseconds(stored)); }

}  // namespace qaygi
