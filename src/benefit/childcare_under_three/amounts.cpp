#include "benefit/childcare_under_three/amounts.hpp"

#include <array>

namespace qaygi::benefit::childcare_under_three {

namespace {

using law::day;

// The day of publication is not in hand where it equals the first day in force. Before 1 September 2013 the amounts were 20 and 10 manat,
// but since when is unknown: there is no row, and no answer.
constexpr std::array rate_rows{
    //§ order-3082-2013/amount
    law::Row<Rates>{
        day(2013, 9, 1), day(2013, 8, 23), "order-3082-2013/amount"_law, {.until_one_and_a_half = Money::manat(30), .until_three = Money::manat(15)}},
    //§ order-2016-01-25/amount
    law::Row<Rates>{
        day(2016, 2, 1), day(2016, 1, 25), "order-2016-01-25/amount"_law, {.until_one_and_a_half = Money::manat(40), .until_three = Money::manat(25)}},
    //§ cabinet-31-2026/amount
    law::Row<Rates>{
        day(2018, 3, 1), day(2018, 3, 1), "cabinet-31-2026/amount"_law, {.until_one_and_a_half = Money::manat(44), .until_three = Money::manat(28)}},
};
constexpr Amounts all_amounts{rate_rows};

constexpr std::array rule_set_rows{
    // NOT-IN-LAW: decision 0011: how a part of a month is counted and rounded.
    law::Row<RuleSet>{day(2013, 9, 1), day(2013, 8, 23), "decision/0011"_law, {.basis = Basis::working_days, .rounding = Rounding::per_month}},
};
constexpr RuleSets all_rule_sets{rule_set_rows};

}  // namespace

const Amounts& amounts() { return all_amounts; }
const RuleSets& rule_sets() { return all_rule_sets; }

}  // namespace qaygi::benefit::childcare_under_three
