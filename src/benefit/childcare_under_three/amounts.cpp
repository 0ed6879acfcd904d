#include "benefit/childcare_under_three/amounts.hpp"

#include <array>

#include "base/text.hpp"

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

std::optional<Rates> read_rates(std::string_view written) {
    const auto space = std::min(written.find(' '), written.size());
    const auto first = read_money(written.substr(0, space));
    const auto second = read_money(written.substr(space));
    if (!first || !second || *first <= Money() || *second <= Money()) return std::nullopt;
    return Rates{*first, *second};
}
std::string show_rates(const Rates& rates) { return plain(rates.until_one_and_a_half) + " " + plain(rates.until_three); }

std::string show_rule_set(const RuleSet& rules) { return std::string(name_of(rules.basis)) + " " + std::string(name_of(rules.rounding)); }
std::optional<RuleSet> read_rule_set(std::string_view written) {
    for (const auto basis : {Basis::working_days, Basis::calendar_days})
        for (const auto rounding : {Rounding::per_month, Rounding::per_segment})
            if (const RuleSet rules{basis, rounding}; written == show_rule_set(rules)) return rules;
    return std::nullopt;
}

}  // namespace

const law::Wording<Rates> amounts_wording{"childcare_under_three.amounts", "two amounts in manat, until one and a half and until three: 50.00 32.00",
                                          read_rates, show_rates};
const law::Wording<RuleSet> rule_sets_wording{
    "childcare_under_three.rule_set", "working_days or calendar_days, then per_month or per_segment: working_days per_month", read_rule_set, show_rule_set};

std::string_view name_of(Basis basis) { return basis == Basis::working_days ? "working_days" : "calendar_days"; }
std::string_view name_of(Rounding rounding) { return rounding == Rounding::per_month ? "per_month" : "per_segment"; }

const Amounts& amounts() { return all_amounts; }
const RuleSets& rule_sets() { return all_rule_sets; }

}  // namespace qaygi::benefit::childcare_under_three
