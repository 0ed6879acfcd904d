#include "base/money.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "base/fault.hpp"

namespace qaygi {

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

std::string words(std::int64_t qepik) { return in_words_az(Money::qepik(qepik)); }

}  // namespace

TEST(Money, is_shown_as_in_azerbaijan) {
    EXPECT_EQ(show(Money::qepik(123450)), "1.234,50\u00A0₼");
    EXPECT_EQ(show(Money::manat(44)), "44,00\u00A0₼");
    EXPECT_EQ(show(Money::qepik(5)), "0,05\u00A0₼");
    EXPECT_EQ(show(Money::qepik(-100000)), "-1.000,00\u00A0₼");
    EXPECT_EQ(show(Money::qepik(smallest)), "-92.233.720.368.547.758,08\u00A0₼");
    EXPECT_EQ(plain(Money::qepik(123450)), "1234.50");
    EXPECT_EQ(plain(Money::qepik(-7)), "-0.07");
}

TEST(Money, is_read_with_comma_or_dot) {
    for (auto typed : {"1234,5", "1.234,50", "1234.50 ₼", "1 234,50", "1234.5", "1234,50₼", "1\u00A0234,50 AZN", "001234,50"}) {
        const auto read = read_money(typed);
        ASSERT_TRUE(read) << typed;
        EXPECT_EQ(read->in_qepik(), 123450) << typed;
    }
    EXPECT_EQ(read_money("1.234")->in_qepik(), 123400);
    EXPECT_EQ(read_money("12.34")->in_qepik(), 1234);
    EXPECT_EQ(read_money("0")->in_qepik(), 0);
    EXPECT_EQ(read_money("1.234.567,8")->in_qepik(), 123456780);
}

TEST(Money, refuses_what_is_not_an_amount) {
    for (auto typed :
         {"qırx dörd", "-5", "5,", ",5", "1,234", "1.23.45", "12.34.567", "1234.567", "1.2345", "5$", "₼", "1 23", "1.234 567", "1,2,3", "12e3", "0x10"})
        EXPECT_EQ(read_money(typed).error().why, WhyNot::not_an_amount) << typed;
    EXPECT_EQ(read_money(" ").error().why, WhyNot::missing);
}

TEST(Money, typed_has_a_largest_amount) {
    EXPECT_EQ(read_money("999999999999,99")->in_qepik(), 99'999'999'999'999);
    EXPECT_EQ(read_money("1000000000000").error().why, WhyNot::out_of_range);
    EXPECT_EQ(read_money(std::string(5000, '9')).error().why, WhyNot::out_of_range);
    EXPECT_EQ(read_money(std::string(5000, '0'))->in_qepik(), 0);
}

RC_GTEST_PROP(Money, shown_is_read_back, ()) {
    const auto amount = Money::qepik(*rc::gen::inRange<std::int64_t>(0, 99'999'999'999'999));
    RC_ASSERT(read_money(show(amount)).value() == amount);
    RC_ASSERT(read_money(plain(amount)).value() == amount);
}

TEST(Money, sum_outside_the_range_is_a_bug) {
    EXPECT_EQ(Money::qepik(largest - 1) + Money::qepik(1), Money::qepik(largest));
    EXPECT_THROW(Money::qepik(largest) + Money::qepik(1), Bug);
    EXPECT_THROW(Money::qepik(smallest) + Money::qepik(-1), Bug);
}

TEST(Money, half_a_qepik_is_rounded_up) {
    EXPECT_EQ(round_half_up(Exact(1, 2)).in_qepik(), 1);
    EXPECT_EQ(round_half_up(Exact(49, 100)).in_qepik(), 0);
    EXPECT_EQ(round_half_up(Exact(3, 2)).in_qepik(), 2);
    EXPECT_EQ(round_half_up(Exact(-1, 2)).in_qepik(), 0);
    EXPECT_EQ(round_half_up(Exact(-51, 100)).in_qepik(), -1);
    EXPECT_EQ(round_half_up(Exact(13200, 13)).in_qepik(), 1015);
    EXPECT_EQ(round_half_up(Exact(largest)).in_qepik(), largest);
}

TEST(Money, is_divided_half_up) {
    EXPECT_EQ(divide_half_up(Money::qepik(13200), 13).in_qepik(), 1015);
    EXPECT_EQ(divide_half_up(Money::qepik(1), 2).in_qepik(), 1);
    EXPECT_EQ(divide_half_up(Money::qepik(-1), 2).in_qepik(), 0);
    EXPECT_THROW(divide_half_up(Money::qepik(1), 0), Bug);
}

RC_GTEST_PROP(Money, rounding_moves_by_half_a_qepik_at_most, ()) {
    const Exact amount(*rc::gen::inRange(-1'000'000, 1'000'000), *rc::gen::inRange(1, 400));
    const auto moved = exact(round_half_up(amount)) - amount;
    RC_ASSERT(moved <= Exact(1, 2));
    RC_ASSERT(moved > Exact(-1, 2));
}

TEST(Money, is_said_in_words) {
    EXPECT_EQ(words(1234), "on iki manat otuz dörd qəpik");
    EXPECT_EQ(words(4400), "qırx dörd manat sıfır qəpik");
    EXPECT_EQ(words(0), "sıfır manat sıfır qəpik");
    EXPECT_EQ(words(10001), "yüz manat bir qəpik");
    EXPECT_EQ(words(20099), "iki yüz manat doxsan doqquz qəpik");
    EXPECT_EQ(words(100'000), "min manat sıfır qəpik");
    EXPECT_EQ(words(110'100), "min yüz bir manat sıfır qəpik");
    EXPECT_EQ(words(200'000), "iki min manat sıfır qəpik");
    EXPECT_EQ(words(100'000'000), "bir milyon manat sıfır qəpik");
    EXPECT_EQ(words(100'100'000), "bir milyon min manat sıfır qəpik");
    EXPECT_EQ(words(-150), "mənfi bir manat əlli qəpik");
    EXPECT_EQ(words(123'456'789), "bir milyon iki yüz otuz dörd min beş yüz altmış yeddi manat səksən doqquz qəpik");
}

RC_GTEST_PROP(Money, different_amounts_have_different_words, ()) {
    const auto one = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
    const auto other = *rc::gen::inRange<std::int64_t>(0, 10'000'000);
    RC_ASSERT((one == other) == (words(one) == words(other)));
}

}  // namespace qaygi
