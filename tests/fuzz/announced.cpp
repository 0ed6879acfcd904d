// Whatever stands in a list of announced days, it is read in order of dates or declined with its line; and any list that is read makes a calendar.

#include <cstdint>

#include "base/fault.hpp"
#include "calendar/state_calendar.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace qaygi;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    try {
        const auto days = calendar::read_announced_days("days.csv", text);
        for (std::size_t i = 1; i < days.size(); ++i)
            if (days[i].date <= days[i - 1].date) __builtin_trap();
        const calendar::StateCalendar calendar(days);
        const Period whole{date(2013, 1, 1), date(2099, 12, 31)};
        if (calendar.working_days(whole, calendar::WorkWeek::five_days) > calendar.working_days(whole, calendar::WorkWeek::six_days)) __builtin_trap();
    } catch (const Fault& fault) {
        if (std::string_view(fault.what()).find("days.csv") == std::string_view::npos) __builtin_trap();
    }
    return 0;
}
