#include "calendar/screens/own_days_parts.hpp"

#include "calendar/carried_year.hpp"
#include "calendar/screens/month_in_words.hpp"
#include "web/components.hpp"

namespace qaygi::calendar {

namespace {

int year_of(const CalendarPage& page) { return static_cast<int>(page.month.year()); }

std::vector<std::string> data_of(const Language& say, const Conflict& conflict) {
    using enum Conflict::Why;
    switch (conflict.why) {
        case changed_by_state:
            return {qaygi::show(conflict.day), say(in_words(*conflict.said_before)), reason_in(say, conflict.by_state)};
        case rest_days_worked:
            return {name_of(say, month_of(conflict.day)), std::to_string(conflict.count)};
        case month_without_working_days:
            return {name_of(say, month_of(conflict.day))};
        default:
            return {qaygi::show(conflict.day), reason_in(say, conflict.by_state)};
    }
}

web::Html in_words(const Language& say, const Conflict& conflict) {
    const auto words = say(Message{"calendar.conflict." + std::string(name_of(conflict.why)), data_of(say, conflict)});
    return web::html("<li>{}</li>", web::link(words, address_of(month_of(conflict.day)) + "#days"));
}

web::Html list(const web::Html& items) { return web::html(R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)", items); }

}  // namespace

web::Html conflicts_part(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say) {
    const auto found = conflicts(calendar, page.kept ? page.kept->said : SaidByState(), year_of(page));
    if (found.empty()) return {};
    web::Html items;
    for (const auto& conflict : found) items += in_words(say, conflict);
    return web::part({.id = "conflicts", .title = say("calendar.conflicts"_text), .status = web::tag(std::to_string(found.size()), web::Colour::yellow)},
                     web::html(R"(<p class="govuk-body">{}</p>)", say("calendar.conflicts_explained"_text)) + list(items));
}

web::Html copy_part(const CalendarPage& page, const EmployerCalendar& calendar, const Language& say, std::string_view csrf) {
    const auto carried = carry_over(calendar, year_of(page));
    const auto before = std::to_string(year_of(page) - 1);
    web::Html content;
    if (!carried.days.empty()) {
        web::Html days;
        for (const auto& [day, worked] : carried.days)
            days += web::html("<li>{}: {}</li>", qaygi::show(day), worked ? say("calendar.sign_working"_text) : say("calendar.sign_off"_text));
        const auto explained = say("calendar.copy_explained"_text, {before, std::to_string(carried.days.size()), std::to_string(year_of(page))});
        content = web::html(R"(<p class="govuk-body">{}</p>)", explained) + web::details({.summary = say("calendar.copy_days"_text), .content = list(days)}) +
                  web::form({.action = "/employer/calendar/copy", .csrf = csrf},
                            version_and_month(page) +
                                web::button({.text = say("calendar.copy"_text), .kind = web::ButtonKind::secondary, .prevent_double_click = true}));
    }
    if (!carried.left_out.empty()) {
        web::Html days;
        for (const auto day : carried.left_out) days += web::html("<li>{}</li>", qaygi::show(day));
        content += web::details({.summary = say("calendar.copy_left_out"_text, {before}), .content = list(days)});
    }
    return content.empty() ? content : web::part({.id = "copy", .title = say("calendar.copy"_text)}, content);
}

}  // namespace qaygi::calendar
