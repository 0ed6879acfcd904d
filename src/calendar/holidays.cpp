#include "calendar/holidays.hpp"

#include <algorithm>

namespace qaygi::calendar {

namespace {

struct FixedHoliday {
    unsigned month;
    unsigned day;
    Holiday holiday;
    int from_year;
};

//§ labour-code/105.2 Which holidays are not worked. On 18 October, 12 and 17 November people work.
//§ labour-code/106-1 On 27 September people work.
constexpr int always = 0;
constexpr FixedHoliday fixed_holidays[]{
    {1, 1, Holiday::new_year, always},          {1, 2, Holiday::new_year, always},       {3, 8, Holiday::womens_day, always},
    {3, 20, Holiday::novruz, always},           {3, 21, Holiday::novruz, always},        {3, 22, Holiday::novruz, always},
    {3, 23, Holiday::novruz, always},           {3, 24, Holiday::novruz, always},        {5, 9, Holiday::victory_over_fascism, always},
    {5, 28, Holiday::independence_day, always}, {6, 15, Holiday::salvation_day, always}, {6, 26, Holiday::armed_forces_day, always},
    {11, 8, Holiday::victory_day, 2021},        {11, 9, Holiday::flag_day, always},      {12, 31, Holiday::solidarity_day, always},
};

}  // namespace

std::vector<NamedDay> holidays(int first_year, int last_year, std::span<const AnnouncedDay> announced) {
    std::vector<NamedDay> days;
    for (int year = first_year; year <= last_year; ++year)
        for (const auto& fixed : fixed_holidays)
            if (fixed.from_year <= year) days.push_back({date(year, fixed.month, fixed.day), fixed.holiday});
    //§ labour-code/105.4 The days of Ramazan and Qurban are announced for each year.
    for (const auto& day : announced) {
        if (day.kind == AnnouncedDay::Kind::ramazan) days.push_back({day.date, Holiday::ramazan});
        if (day.kind == AnnouncedDay::Kind::qurban) days.push_back({day.date, Holiday::qurban});
    }
    std::ranges::stable_sort(days, {}, &NamedDay::date);
    return days;
}

//§ labour-code/106 The day of mourning.
Date mourning_day(int year) { return date(year, 1, 20); }

}  // namespace qaygi::calendar
