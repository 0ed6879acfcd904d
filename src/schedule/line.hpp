#pragma once

// Parts b and c: one insured person in a schedule with the facts of the case, what is claimed, and where the money goes.

#include <optional>
#include <string>
#include <vector>

#include "base/identifiers.hpp"
#include "base/money.hpp"
#include "benefit/benefit.hpp"
#include "payment/payment.hpp"

namespace qaygi::schedule {

// The insured person as the register gave it when the line was begun.
struct Insured {
    Ssn ssn;
    Fin fin;
    std::string given_name;
    std::string family_name;
    std::string father_name;

    std::string full_name() const { return family_name + " " + given_name + " " + father_name; }
};

// A month of the benefit period, or the month of a lump sum. The amount is that of the rules when the line was last saved, with its reasons.
struct MonthClaim {
    Month month;
    bool chosen;  // ticked in Ödəniləcək aylar
    Money amount;
    std::vector<law::Line> reasons;
    std::optional<benefit::LawUsed> law = std::nullopt;       // nothing: kept before it was recorded
    std::optional<benefit::DaysCounted> days = std::nullopt;  // nothing likewise, and where nothing is divided
    bool operator==(const MonthClaim&) const = default;
};

struct Line {
    int number;  // within the schedule, from 1
    std::int64_t version;
    Insured insured;
    benefit::Draft facts;
    payment::Draft payment;
    std::vector<MonthClaim> months;
    std::optional<int> copied_from = std::nullopt;  // number of the same line in the schedule that this one corrects

    Money total() const;  // Cəmi ödəniləcək məbləğ
};

// Who or what the claim is for, for finding the same claimed twice; nothing until it is known.
inline std::optional<std::string> subject_of(const Line& line) { return line.facts.benefit().subject(line.facts); }

// The months after the facts changed: those still in the period keep their tick and new ones come unticked; when no tick is left, all are.
std::vector<MonthClaim> keep_ticks(const std::vector<MonthClaim>& before, std::vector<MonthClaim> now);

// Ticks exactly these months.
void choose(std::vector<MonthClaim>& months, const std::vector<Month>& chosen);

}  // namespace qaygi::schedule
