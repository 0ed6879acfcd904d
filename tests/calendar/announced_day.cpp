#include "calendar/announced_day.hpp"

#include <gtest/gtest.h>

#include "calendar/tests_calendar.hpp"

namespace qaygi::calendar {

namespace {

using Why = ListRefusal::Why;

const std::string header = "date,kind,counterpart,note\n";

TEST(AnnouncedDays, AreReadLineByLine) {
    const auto days = read_announced_days(header + "2026-03-20,ramazan,,\r\n\n2026-04-01,off,2026-04-04,swap\n2026-04-04,worked,2026-04-01,\n");
    ASSERT_TRUE(days);
    ASSERT_EQ(days->size(), 3U);
    EXPECT_EQ((*days)[0], (AnnouncedDay{date(2026, 3, 20), AnnouncedDay::Kind::ramazan, {}}));
    EXPECT_EQ((*days)[1], (AnnouncedDay{date(2026, 4, 1), AnnouncedDay::Kind::off, date(2026, 4, 4)}));
}

TEST(AnnouncedDays, AreRefusedWithTheLine) {
    const auto why = [](const std::string& text) { return read_announced_days(text).error(); };
    EXPECT_EQ(why("date,kind\n"), (ListRefusal{Why::header, 1, "date,kind"}));
    EXPECT_EQ(why(""), (ListRefusal{Why::header, 1, ""}));
    EXPECT_EQ(why(header + "2026-03-20,ramazan"), (ListRefusal{Why::columns, 2, "2026-03-20,ramazan"}));
    EXPECT_EQ(why(header + "2026-02-30,ramazan,,").why, Why::date);
    EXPECT_EQ(why(header + "2026-03-20,novruz,,").why, Why::kind);
    EXPECT_EQ(why(header + "2026-03-20,off,,").why, Why::swap_without_counterpart);
    EXPECT_EQ(why(header + "2026-03-20,off,tomorrow,").why, Why::date);
    EXPECT_EQ(why(header + "2026-03-20,voting,2026-03-22,").why, Why::counterpart_without_swap);
    EXPECT_EQ(why(header + "2026-03-20,voting,,\n2026-03-20,ramazan,,"), (ListRefusal{Why::out_of_order, 3, "2026-03-20,ramazan,,"}));
}

TEST(AnnouncedDays, OfTheProductNameBothHalvesOfASwap) {
    const auto days = read_announced_days(announced_list());
    ASSERT_TRUE(days) << "line " << days.error().line << ": " << days.error().text;
    for (const auto& day : *days) {
        if (day.kind != AnnouncedDay::Kind::worked) continue;
        const auto half = std::ranges::find(*days, *day.counterpart, &AnnouncedDay::date);
        ASSERT_NE(half, days->end()) << iso(day.date);
        EXPECT_EQ(half->kind, AnnouncedDay::Kind::off) << iso(day.date);
        EXPECT_EQ(half->counterpart, day.date) << iso(day.date);
    }
}

}  // namespace

}  // namespace qaygi::calendar
