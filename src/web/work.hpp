#pragma once

// Parts of our own, for people who work with the pages all day.

#include "web/parts.hpp"

namespace qaygi::web {

// A working page: its parts, and beside them what stays in sight (tasks, totals, saved at). On a phone the side comes first.
Html with_side(const Html& parts, const Html& side);

// One part of a working page: a framed section with its heading. Its id is the target of the forms inside it.
struct Part {
    Words id;
    Words title;
    Content status;  // a tag beside the heading
};
Html part(const Part& options, const Html& content);

// "Yadda saxlanıldı 10:42:07", always in sight and announced when it changes. Empty time: not yet saved.
Html saved_at(const Language& say, Words time);

// Key and amount, large figures: the totals at the side (id="totals").
Html totals(const std::vector<SummaryRow>& rows);

// A question answered with Bəli or Xeyr, a page of its own: yes is a form, no leads back. Its title is the heading of the page.
struct Question {
    Words id;
    Words title;
    Content content;
    Html yes;
    Words no_text;
    Words no_href;
};
Html question(const Question& options);

// Fields beside one another where the window is wide enough.
Html row(const std::vector<Html>& fields);

// A month as a grid, Monday first; a marked day is blue with its sign, the others light grey with theirs.
struct Day {
    int number = 0;
    bool marked = false;
    Words sign;  // visible besides the colour
    Words said;  // read aloud: "3 mart, iş günü"
    Words name;  // when given, the day is a checkbox of this name, its value the number
};
struct MonthGrid {
    Words caption;
    std::vector<Words> weekdays;  // seven, short
    int first_weekday = 0;        // of day 1: 0 is Monday
    std::vector<Day> days;
    Words id;
};
Html month_grid(const MonthGrid& options);

}  // namespace qaygi::web
