#include "base/clock.hpp"

#include <fmt/format.h>

namespace qaygi {

namespace {

std::chrono::sys_time<std::chrono::milliseconds> on_the_wall_in_baku(Instant at) { return at + std::chrono::hours(4); }

}  // namespace

Instant system_now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

Date day_in_baku(Instant at) { return std::chrono::floor<std::chrono::days>(on_the_wall_in_baku(at)); }

std::string show_time(Instant at) {
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(on_the_wall_in_baku(at) - day_in_baku(at)));
    return fmt::format("{:02}:{:02}:{:02}", time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string show(Instant at) { return show(day_in_baku(at)) + ' ' + show_time(at); }

}  // namespace qaygi
