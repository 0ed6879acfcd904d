// One case in the words of each language.

#include "app/calculator/explanation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/calculator/year.hpp"
#include "calendar/state.hpp"

namespace qaygi::calculator {

namespace {

using testing::HasSubstr;

WrittenCase usual() {
    WrittenCase written;
    written.child_born = "2023-11-11";
    written.leave_from = "2024-01-10";
    written.leave_to = "2026-11-10";
    written.period_from = "2025-05-01";
    written.period_to = "2025-05-31";
    written.week = "5-day";
    return written;
}

std::string explained(const WrittenCase& written, Language::Code language) {
    const auto asked = read_case(written).value();
    Decision decision;
    const auto decided_on = date(2026, 4, 20);
    decide(asked, calendar_of(asked, calendar::state()), decided_on, {.state = calendar::state(), .reasons = true}, decision);
    return explanation(asked, decided_on, decision, Language::of(language));
}

TEST(Explanation, HasEveryStepItsSourceAndTheTotalInWords) {
    const auto text = explained(usual(), Language::Code::az);
    EXPECT_THAT(text, HasSubstr("05.2025: 32,80\u00a0₼\n  05.2025 ayında 20 iş günü var — Əmək Məcəlləsi, maddə 105\n"));
    EXPECT_THAT(text, HasSubstr("11.05.2025 tarixində uşağın bir yaş yarımı tamam olur"));
    EXPECT_THAT(text, HasSubstr("Cəmi: 32,80\u00a0₼ (otuz iki manat səksən qəpik)\n"));
    EXPECT_THAT(explained(usual(), Language::Code::en), HasSubstr("In all: 32,80\u00a0₼ (thirty-two manats eighty qəpiks)"));
    EXPECT_THAT(explained(usual(), Language::Code::ru),
                HasSubstr("Итого: 32,80\u00a0₼ (тридцать два маната восемьдесят гяпиков)"));
}

TEST(Explanation, SaysWhyTheBenefitIsRefused) {
    auto written = usual();
    written.period_to = "2025-04-30";
    for (const auto language : Language::all) {
        const auto& say = Language::of(language);
        EXPECT_THAT(explained(written, language), HasSubstr(std::string(say("calculator.refused"_text)) + "\n  "));
        EXPECT_THAT(explained(written, language), testing::Not(HasSubstr("32,80")));
    }
}

TEST(Explanation, NamesTheDaysOfAnOwnCalendarAndWarns) {
    auto written = usual();
    written.own_calendar = true;
    written.off = {"2025-05-05", "2025-05-06"};
    written.leave_from = "2023-12-01";
    const auto text = explained(written, Language::Code::en);
    EXPECT_THAT(text, HasSubstr("Days off: 05.05.2025, 06.05.2025\n"));
    EXPECT_THAT(text, HasSubstr("Please note:\n  The leave begins on 01.12.2023"));
}

TEST(Explanation, SaysAmountsInTheWordsOfTheLanguage) {
    EXPECT_EQ(in_words(Money::qepik(18080), Language::of(Language::Code::az)), "yüz səksən manat səksən qəpik");
    EXPECT_EQ(in_words(Money::qepik(101), Language::of(Language::Code::en)), "one manat one qəpik");
    EXPECT_EQ(in_words(Money::qepik(2105), Language::of(Language::Code::ru)), "двадцать один манат пять гяпиков");
    EXPECT_EQ(in_words(Money(), Language::of(Language::Code::ru)), "ноль манатов ноль гяпиков");
}

TEST(Year, HasTwelveMonthsAndTheHours) {
    EXPECT_EQ(year_in_json(calendar::state(), 2026, calendar::WorkWeek::five_days),
              R"({"year":2026,"week":5,"months":[19,20,14,22,17,20,23,21,22,22,19,22],"hours":1922,"provisional":false})"
              "\n");
    EXPECT_THAT(year_in_json(calendar::state(), 2099, calendar::WorkWeek::six_days), HasSubstr(R"("provisional":true)"));
}

TEST(Year, NamesEachDayAndItsReason) {
    const auto days = days_in_json(calendar::state(), 2026, calendar::WorkWeek::five_days, Language::of(Language::Code::en));
    EXPECT_EQ(std::ranges::count(days, '\n'), 365);
    EXPECT_THAT(days, HasSubstr(R"({"date":"2026-01-01","kind":"holiday","working":false,"hours":0,"reason":"New Year"})"));
    EXPECT_THAT(days, HasSubstr(R"({"date":"2026-06-01","kind":"working","working":true,"hours":8,"reason":"working day"})"));
}

}  // namespace

}  // namespace qaygi::calculator
