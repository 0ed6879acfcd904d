// Runs src/calendar/examples.md.

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>

#include "calendar/in_words.hpp"

namespace qaygi::calendar {

namespace {

// "calendar.victory_day" → "victory day"
std::string last_words(const Message& message) {
    auto words = std::string(message.key).substr(std::string_view(message.key).rfind('.') + 1);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string in_words(const Day& day) {
    switch (day.kind) {
        case DayKind::working:
            return "working day";
        case DayKind::rest_day:
            return "rest day";
        case DayKind::holiday:
            return "holiday: " + last_words(name_of(day.holiday));
        case DayKind::moved_rest_day:
            return "rest day moved by " + last_words(name_of(day.holiday));
        case DayKind::mourning_day:
            return "day of mourning";
        case DayKind::voting_day:
            return "voting day";
        case DayKind::swapped_off:
            return "free by exchange";
        case DayKind::swapped_worked:
            return "worked by exchange";
        case DayKind::chosen_working:
        case DayKind::chosen_off:
            break;
    }
    return "set by the employer";
}

class CalendarExample : public testing::TestWithParam<Example> {};

TEST_P(CalendarExample, IsAsItSays) {
    const auto& example = GetParam();
    SCOPED_TRACE("examples.md:" + std::to_string(example.line) + " " + example.cell("why"));
    ASSERT_TRUE(example.has("it is") || example.has("days") || example.has("provisional"));
    if (example.has("it is")) {
        const auto day = to_date(example.cell("day"));
        const auto week = example.cell("week") == "six-day" ? WorkWeek::six_days : WorkWeek::five_days;
        EXPECT_EQ(in_words(state().day(day, week)), example.cell("it is"));
        EXPECT_EQ(std::to_string(state().hours({day, day}, week)), example.cell("hours"));
    }
    if (example.has("days")) {
        const auto month = read_month(example.cell("month")).value();
        EXPECT_EQ(std::to_string(to_calendar(example.cell("calendar")).working_days({first_day(month), last_day(month)})), example.cell("days"));
    }
    if (example.has("provisional")) {
        EXPECT_EQ(state().provisional(std::stoi(example.cell("year"))) ? "yes" : "no", example.cell("provisional"));
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, CalendarExample, testing::ValuesIn(read_examples("/src/calendar/examples.md")),
                         [](const auto& row) { return "line_" + std::to_string(row.param.line); });

TEST(CalendarExamples, AreAHundredOrMore) {
    const auto examples = read_examples("/src/calendar/examples.md");
    std::cout << examples.size() << " examples of the production calendar\n";
    EXPECT_GE(examples.size(), 100U);
}

}  // namespace

}  // namespace qaygi::calendar
