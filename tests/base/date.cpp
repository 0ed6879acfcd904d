#include "base/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "base/clock.hpp"
#include "base/fault.hpp"

namespace qaygi {

namespace {

WhyNot why_not_a_date(std::string_view typed) { return read_date(typed).error().why; }
WhyNot why_not_a_month(std::string_view typed) { return read_month(typed).error().why; }

Date any_day() { return date(1900, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 73'049)); }

}  // namespace

TEST(Date, is_read_in_every_form_people_type) {
    const auto day = date(2025, 3, 7);
    for (auto typed : {"07.03.2025", "7.3.25", "070325", "07032025", "2025-03-07", "7/3/2025", "7-3-25", "  07.03.2025\t"}) {
        const auto read = read_date(typed);
        ASSERT_TRUE(read) << typed;
        EXPECT_EQ(*read, day) << typed;
    }
}

TEST(Date, that_does_not_exist_is_no_such_day) {
    for (auto typed : {"31.02.2026", "29.02.2025", "310226", "00.01.2025", "01.13.2025", "2025-02-30", "32.01.25", "99999999"})
        EXPECT_EQ(why_not_a_date(typed), WhyNot::no_such_day) << typed;
    EXPECT_TRUE(read_date("29.02.2024"));
}

TEST(Date, refuses_what_is_not_a_date) {
    for (auto typed : {"sabah", "1", "1.2", "1.2.3.4", "1..2025", "12.05.202", "12.05.20255", "1205202", "1.1.2025 10:00", "-1.1.2025", "١.١.٢٠٢٥", "1٫1.2025"})
        EXPECT_EQ(why_not_a_date(typed), WhyNot::not_a_date) << typed;
    EXPECT_EQ(why_not_a_date(""), WhyNot::missing);
    EXPECT_EQ(why_not_a_date("  \n"), WhyNot::missing);
}

TEST(Date, is_taken_from_1900_to_2099) {
    EXPECT_EQ(why_not_a_date("31.12.1899"), WhyNot::out_of_range);
    EXPECT_TRUE(read_date("01.01.1900"));
    EXPECT_TRUE(read_date("31.12.2099"));
    EXPECT_EQ(why_not_a_date("01.01.2100"), WhyNot::out_of_range);
    EXPECT_EQ(read_date("01.01.0026").error().data, (std::vector<std::string>{"01.01.1900", "31.12.2099"}));
}

TEST(Date, refusal_quotes_what_was_typed) { EXPECT_EQ(read_date(" 31.02.2026 ").error().data, std::vector<std::string>{"31.02.2026"}); }

RC_GTEST_PROP(Date, shown_is_read_back, ()) {
    const auto day = any_day();
    RC_ASSERT(read_date(show(day)).value() == day);
    RC_ASSERT(read_date(iso(day)).value() == day);
    RC_ASSERT(date_from_iso(iso(day)).value() == day);
}

TEST(Date, from_storage_has_one_form) {
    EXPECT_FALSE(date_from_iso("07.03.2025"));
    EXPECT_FALSE(date_from_iso("2025-3-7"));
    EXPECT_FALSE(date_from_iso("2025-03-7 "));
    EXPECT_FALSE(date_from_iso(" 2025-03-7"));
    EXPECT_FALSE(date_from_iso("2025-03-07 "));
    EXPECT_FALSE(date_from_iso("2025/03/07"));
    EXPECT_EQ(read_iso_date("2025-02-29").error().why, WhyNot::no_such_day);
    EXPECT_EQ(read_iso_date("9999-12-31").error().why, WhyNot::out_of_range);
    EXPECT_EQ(read_iso_date("").error().why, WhyNot::not_a_date);
    EXPECT_FALSE(date_from_iso("2025-02-30"));
    EXPECT_FALSE(date_from_iso(""));
}

TEST(Date, that_cannot_be_is_a_bug) { EXPECT_THROW(date(2025, 2, 29), Bug); }

TEST(Month, is_read_and_shown) {
    const Month march = std::chrono::year(2025) / 3;
    for (auto typed : {"03.2025", "3.2025", "2025-03", " 3/2025 "}) EXPECT_EQ(read_month(typed).value(), march) << typed;
    EXPECT_EQ(show(march), "03.2025");
    EXPECT_EQ(iso(march), "2025-03");
    EXPECT_EQ(month_from_iso("2025-03"), march);
    EXPECT_FALSE(month_from_iso("03.2025"));
    EXPECT_FALSE(month_from_iso("2025-13"));
}

TEST(Month, refuses_what_is_not_a_month) {
    for (auto typed : {"mart", "13.2025", "0.2025", "2025", "1.3.2025", "3.25"}) EXPECT_EQ(why_not_a_month(typed), WhyNot::not_a_month) << typed;
    EXPECT_EQ(why_not_a_month(""), WhyNot::missing);
    EXPECT_EQ(why_not_a_month("12.1899"), WhyNot::out_of_range);
}

TEST(Month, has_first_and_last_day) {
    const Month february = std::chrono::year(2024) / 2;
    EXPECT_EQ(first_day(february), date(2024, 2, 1));
    EXPECT_EQ(last_day(february), date(2024, 2, 29));
    EXPECT_EQ(month_of(date(2024, 2, 29)), february);
}

TEST(Months, later_keep_the_day_or_the_last_of_the_month) {
    EXPECT_EQ(add_months_clamped(date(2023, 8, 31), 18), date(2025, 2, 28));
    EXPECT_EQ(add_months_clamped(date(2024, 2, 29), 36), date(2027, 2, 28));
    EXPECT_EQ(add_months_clamped(date(2023, 11, 11), 18), date(2025, 5, 11));
    EXPECT_EQ(add_months_clamped(date(2024, 12, 31), 2), date(2025, 2, 28));
}

TEST(Period, includes_both_ends) {
    const Period march{date(2025, 3, 1), date(2025, 3, 31)};
    EXPECT_FALSE(march.contains(date(2025, 2, 28)));
    EXPECT_TRUE(march.contains(date(2025, 3, 1)));
    EXPECT_TRUE(march.contains(date(2025, 3, 31)));
    EXPECT_FALSE(march.contains(date(2025, 4, 1)));
}

TEST(Period, common_part_may_be_one_day_or_none) {
    const Period march{date(2025, 3, 1), date(2025, 3, 31)};
    EXPECT_EQ(common(march, {date(2025, 3, 31), date(2025, 5, 1)}), (Period{date(2025, 3, 31), date(2025, 3, 31)}));
    EXPECT_FALSE(common(march, {date(2025, 4, 1), date(2025, 5, 1)}));
}

TEST(Period, touches_months_in_order) {
    const auto months = months_of({date(2024, 11, 30), date(2025, 1, 1)});
    ASSERT_EQ(months.size(), 3u);
    EXPECT_EQ(iso(months.front()), "2024-11");
    EXPECT_EQ(iso(months.back()), "2025-01");
    EXPECT_TRUE(months_of({date(2025, 1, 2), date(2025, 1, 1)}).empty());
}

TEST(Clock, day_changes_at_midnight_in_baku) {
    const Instant before = date(2026, 11, 20) + std::chrono::hours(20) - std::chrono::milliseconds(1);
    EXPECT_EQ(day_in_baku(before), date(2026, 11, 20));
    EXPECT_EQ(show(before), "20.11.2026 23:59:59");
    EXPECT_EQ(day_in_baku(before + std::chrono::milliseconds(1)), date(2026, 11, 21));
    EXPECT_EQ(show_time(before + std::chrono::milliseconds(1)), "00:00:00");
}

RC_GTEST_PROP(Clock, stored_instant_is_itself, (std::int32_t milliseconds)) {
    const auto at = from_milliseconds(milliseconds);
    RC_ASSERT(to_milliseconds(at) == milliseconds);
}

}  // namespace qaygi
