#include "calendar/day.hpp"

namespace qaygi::calendar {

namespace {

TextKey key_of(Holiday holiday) {
    switch (holiday) {
        case Holiday::none:
            break;
        case Holiday::new_year:
            return "calendar.new_year"_text;
        case Holiday::womens_day:
            return "calendar.womens_day"_text;
        case Holiday::novruz:
            return "calendar.novruz"_text;
        case Holiday::victory_over_fascism:
            return "calendar.victory_over_fascism"_text;
        case Holiday::independence_day:
            return "calendar.independence_day"_text;
        case Holiday::salvation_day:
            return "calendar.salvation_day"_text;
        case Holiday::armed_forces_day:
            return "calendar.armed_forces_day"_text;
        case Holiday::victory_day:
            return "calendar.victory_day"_text;
        case Holiday::flag_day:
            return "calendar.flag_day"_text;
        case Holiday::solidarity_day:
            return "calendar.solidarity_day"_text;
        case Holiday::ramazan:
            return "calendar.ramazan"_text;
        case Holiday::qurban:
            return "calendar.qurban"_text;
    }
    return {};
}

constexpr DayKind every_kind[]{DayKind::working,    DayKind::rest_day,    DayKind::holiday,        DayKind::moved_rest_day, DayKind::mourning_day,
                               DayKind::voting_day, DayKind::swapped_off, DayKind::swapped_worked, DayKind::chosen_working, DayKind::chosen_off};

TextKey key_of(DayKind kind) {
    switch (kind) {
        case DayKind::working:
            return "calendar.working"_text;
        case DayKind::rest_day:
            return "calendar.rest_day"_text;
        case DayKind::holiday:
            return "calendar.holiday"_text;
        case DayKind::moved_rest_day:
            return "calendar.moved_rest_day"_text;
        case DayKind::mourning_day:
            return "calendar.mourning_day"_text;
        case DayKind::voting_day:
            return "calendar.voting_day"_text;
        case DayKind::swapped_off:
            return "calendar.swapped_off"_text;
        case DayKind::swapped_worked:
            return "calendar.swapped_worked"_text;
        case DayKind::chosen_working:
            return "calendar.chosen_working"_text;
        case DayKind::chosen_off:
            return "calendar.chosen_off"_text;
    }
    return {};
}

}  // namespace

std::string_view name_of(DayKind kind) {
    const auto key = key_of(kind).key;
    return key.substr(key.rfind('.') + 1);
}

std::optional<DayKind> day_kind_named(std::string_view name) {
    for (const auto kind : every_kind)
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

Message in_words(DayKind kind) { return message(key_of(kind)); }

Message name_of(Holiday holiday) { return message(key_of(holiday)); }

Message reason(const Day& day) {
    if (day.kind == DayKind::holiday) return name_of(day.holiday);
    return in_words(day.kind);
}

}  // namespace qaygi::calendar
