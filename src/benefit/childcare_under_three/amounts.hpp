#pragma once

// The dated amounts of the benefit and the dated choices of its calculation.

#include "base/money.hpp"
#include "benefit/childcare_under_three/stages.hpp"
#include "law/history.hpp"
#include "law/lawbook.hpp"

namespace qaygi::benefit::childcare_under_three {

// A month of the benefit.
struct Rates {
    Money until_one_and_a_half;
    Money until_three;
    constexpr Money of(Stage stage) const { return stage == Stage::until_one_and_a_half ? until_one_and_a_half : until_three; }
};

// Which days a part of a month is measured in.
enum class Basis { working_days, calendar_days };
// What is rounded to a whole qəpik, half up: the month, or each segment of it.
enum class Rounding { per_month, per_segment };

// How a part of a month is counted, where no law that we have read says it.
struct RuleSet {
    Basis basis = Basis::working_days;
    Rounding rounding = Rounding::per_month;
    bool operator==(const RuleSet&) const = default;
};

using Amounts = law::History<Rates>;
using RuleSets = law::History<RuleSet>;

// Those built in.
const Amounts& amounts();
const RuleSets& rule_sets();

// How an administrator adds a row: "50.00 32.00"; "working_days per_month".
extern const law::Wording<Rates> amounts_wording;
extern const law::Wording<RuleSet> rule_sets_wording;

std::string_view name_of(Basis basis);        // "working_days": in storage
std::string_view name_of(Rounding rounding);  // "per_month"

}  // namespace qaygi::benefit::childcare_under_three
