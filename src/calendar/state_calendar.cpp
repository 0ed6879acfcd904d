#include "calendar/state_calendar.hpp"

#include <map>

#include "base/fault.hpp"
#include "calendar/holidays.hpp"

namespace qaygi::calendar {

namespace {

constexpr std::chrono::days one_day{1};
constexpr Date first_date = std::chrono::year(StateCalendar::first_year) / 1 / 1;
constexpr Date last_date = std::chrono::year(StateCalendar::last_year) / 12 / 31;

//§ labour-code/104 Saturday and Sunday are rest days of the five-day week, Sunday of the six-day week.
bool is_rest_day(Date date, WorkWeek week) {
    const std::chrono::weekday day(date);
    return day == std::chrono::Sunday || (day == std::chrono::Saturday && week == WorkWeek::five_days);
}

// What is free in a week by the rule alone, swaps not yet made. Days without a row are working or rest days.
class FreeDays {
public:
    FreeDays(WorkWeek week, std::span<const AnnouncedDay> announced) : week_(week) {
        const auto named = holidays(StateCalendar::first_year, StateCalendar::last_year, announced);
        for (const auto& day : named) free_.insert({day.date, {DayKind::holiday, day.holiday}});
        for (int year = StateCalendar::first_year; year <= StateCalendar::last_year; ++year) free_.insert({mourning_day(year), {DayKind::mourning_day}});
        //§ labour-code/105-1 Voting days are free.
        for (const auto& day : announced)
            if (day.kind == AnnouncedDay::Kind::voting) free_.insert({day.date, {DayKind::voting_day}});
        feasts_ = free_;
        move_rest_days(named);
    }
    Day operator()(Date date) const {
        const auto found = free_.find(date);
        if (found != free_.end()) return found->second;
        return {is_rest_day(date, week_) ? DayKind::rest_day : DayKind::working};
    }
    //§ labour-code/108 Work ends an hour earlier on the eve of a holiday, of 20 January and of a voting day; a rest day moved by a holiday has no eve.
    bool is_eve(Date date) const { return feasts_.contains(date + one_day); }

private:
    void move_rest_days(const std::vector<NamedDay>& named) {
        for (std::size_t i = 0; i < named.size(); ++i) {
            //§ labour-code/105.5 A rest day on which a holiday falls moves to the next working day.
            //§ labour-code/105.6 When Ramazan or Qurban falls on another holiday, a day more is free.
            const bool second_on_its_date = i > 0 && named[i - 1].date == named[i].date;
            if (!is_rest_day(named[i].date, week_) && !second_on_its_date) continue;
            auto next = named[i].date + one_day;
            while (!(*this)(next).working()) next += one_day;
            free_.insert({next, {DayKind::moved_rest_day, named[i].holiday}});
        }
    }

    WorkWeek week_;
    std::map<Date, Day> free_;
    std::map<Date, Day> feasts_;
};

//§ labour-code/105.7 The Cabinet may exchange a working day with a free one.
// NOT-IN-LAW: decision 0012: in a week where the day to be worked is a working day anyway, there is nothing to exchange.
std::map<Date, Day> swaps(std::span<const AnnouncedDay> announced, const FreeDays& free) {
    std::map<Date, Day> exchanged;
    for (const auto& day : announced) {
        if (day.kind == AnnouncedDay::Kind::worked && !free(day.date).working())
            // NOT-IN-LAW: decision 0013: it is as long as the day it is worked for, or shorter still on an eve of its own.
            exchanged[day.date] = {DayKind::swapped_worked, Holiday::none, free.is_eve(day.date) || free.is_eve(*day.counterpart)};
        if (day.kind == AnnouncedDay::Kind::off && !free(*day.counterpart).working()) exchanged[day.date] = {DayKind::swapped_off};
    }
    return exchanged;
}

[[noreturn]] void refuse_to_answer(Period period) { throw Fault("the production calendar does not know " + iso(period.from) + " to " + iso(period.to)); }

void ensure_covered(Period period) {
    if (!StateCalendar::covers(period)) refuse_to_answer(period);
}

std::size_t index(Date date) { return static_cast<std::size_t>((date - first_date).count()); }

}  // namespace

StateCalendar::StateCalendar(std::span<const AnnouncedDay> announced) : five_(fill(announced, WorkWeek::five_days)), six_(fill(announced, WorkWeek::six_days)) {
    for (int year = first_year; year <= last_year; ++year) {
        const auto known = [&](AnnouncedDay::Kind kind) {
            return std::ranges::any_of(
                announced, [&](const AnnouncedDay& day) { return day.kind == kind && day.date >= date(year, 1, 1) && day.date <= date(year, 12, 31); });
        };
        provisional_[static_cast<std::size_t>(year - first_year)] = !known(AnnouncedDay::Kind::ramazan) || !known(AnnouncedDay::Kind::qurban);
    }
}

StateCalendar::Days StateCalendar::fill(std::span<const AnnouncedDay> announced, WorkWeek week) {
    const FreeDays free(week, announced);
    const auto exchanged = swaps(announced, free);
    Days days;
    days.reserve(index(last_date) + 2);
    Counted next;
    for (auto date = first_date; date <= last_date; date += one_day) {
        const auto swap = exchanged.find(date);
        next.day = swap != exchanged.end() ? swap->second : free(date);
        next.eve = free.is_eve(date);
        if (next.day.kind == DayKind::working) next.day.shorter = next.eve;
        days.push_back(next);
        next.working_before += next.day.working() ? 1 : 0;
        next.hours_before += hours_of(date, next.day, week);
    }
    days.push_back(next);
    return days;
}

//§ labour-code/89 Eight hours a day, forty a week.
//§ labour-code/90 In a six-day week of forty hours, seven hours a day; what is left of the week is Saturday's.
// LAW-UNREAD: the hours of Saturday are inferred from the week's forty.
int StateCalendar::hours_of(Date date, const Day& day, WorkWeek week) {
    if (!day.working()) return 0;
    const bool saturday = std::chrono::weekday(date) == std::chrono::Saturday;
    const int whole = week == WorkWeek::five_days ? 8 : saturday ? 5 : 7;
    return day.shorter ? whole - 1 : whole;
}

Day StateCalendar::day(Date date, WorkWeek week) const {
    ensure_covered({date, date});
    return days(week)[index(date)].day;
}

bool StateCalendar::is_eve(Date date) const {
    ensure_covered({date, date});
    return five_[index(date)].eve;
}

int StateCalendar::working_days(Period period, WorkWeek week) const {
    if (period.to < period.from) return 0;
    ensure_covered(period);
    return days(week)[index(period.to) + 1].working_before - days(week)[index(period.from)].working_before;
}

int StateCalendar::hours(Period period, WorkWeek week) const {
    if (period.to < period.from) return 0;
    ensure_covered(period);
    return days(week)[index(period.to) + 1].hours_before - days(week)[index(period.from)].hours_before;
}

bool StateCalendar::provisional(int year) const {
    if (year < first_year || last_year < year) throw Fault("the production calendar does not know " + std::to_string(year));
    return provisional_[static_cast<std::size_t>(year - first_year)];
}

bool StateCalendar::covers(Period period) { return first_date <= period.from && period.to <= last_date; }

}  // namespace qaygi::calendar
