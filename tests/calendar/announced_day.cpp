#include "calendar/announced_day.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "calendar/state.hpp"

namespace qaygi::calendar {

namespace {

const std::string header = "date,kind,counterpart,note\n";

std::string fault_of(const std::string& rows) {
    try {
        read_announced_days("days.csv", header + rows);
    } catch (const Fault& fault) {
        return fault.what();
    }
    return "taken";
}

TEST(AnnouncedDays, AreReadRowByRow) {
    const auto days =
        read_announced_days("days.csv", header + "2026-03-20,ramazan,,\n2026-04-01,off,2026-04-04,a long weekend\n2026-04-04,worked,2026-04-01,\n");
    ASSERT_EQ(days.size(), 3U);
    EXPECT_EQ(days[0], (AnnouncedDay{date(2026, 3, 20), AnnouncedDay::Kind::ramazan, {}}));
    EXPECT_EQ(days[1], (AnnouncedDay{date(2026, 4, 1), AnnouncedDay::Kind::off, date(2026, 4, 4)}));
}

TEST(AnnouncedDays, AreRefusedWithFileAndLine) {
    EXPECT_EQ(fault_of("2026-03-20,ramazan,,\n"), "taken");
    EXPECT_TRUE(fault_of("2026-03-20,ramazan,,\n2026-03-20,ramazan,,\n").starts_with("days.csv:3"));
    EXPECT_TRUE(fault_of("2026-03-20,novruz,,\n").starts_with("days.csv:2"));
    for (const char* row : {"2026-02-30,ramazan,,", "2026-03-20,off,,", "2026-03-20,off,tomorrow,", "2026-03-20,voting,2026-03-22,", "2026-03-20,ramazan"})
        EXPECT_NE(fault_of(row), "taken") << row;
}

TEST(AnnouncedDays, OfTheProductNameBothHalvesOfASwap) {
    const auto days = read_announced_days("calendar.csv", announced_list());
    for (const auto& day : days) {
        if (day.kind != AnnouncedDay::Kind::worked) continue;
        const auto half = std::ranges::find(days, *day.counterpart, &AnnouncedDay::date);
        ASSERT_NE(half, days.end()) << iso(day.date);
        EXPECT_EQ(half->kind, AnnouncedDay::Kind::off) << iso(day.date);
        EXPECT_EQ(half->counterpart, day.date) << iso(day.date);
    }
}

}  // namespace

}  // namespace qaygi::calendar
