#pragma once

// An amount in whole qəpik (1 manat = 100 qəpik). Addition that leaves the range is a Bug, never a wrapped number.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/exact.hpp"
#include "base/field_refusal.hpp"
#include "base/result.hpp"

namespace qaygi {

class Money {
public:
    constexpr Money() = default;
    static constexpr Money qepik(std::int64_t count) { return Money(count); }
    static constexpr Money manat(std::int64_t count) { return Money(count * 100); }
    constexpr std::int64_t in_qepik() const { return qepik_; }
    Money& operator+=(Money other);
    friend Money operator+(Money one, Money other) { return one += other; }
    auto operator<=>(const Money&) const = default;

private:
    explicit constexpr Money(std::int64_t qepik) : qepik_(qepik) {}
    std::int64_t qepik_ = 0;
};

Exact exact(Money amount);                                       // in qəpik
Money round_half_up(Exact qepik);                                // 0.5 qəpik becomes 1
Money divide_half_up(Money amount, int parts);                   // likewise; at least one part
std::string show(Money amount);                                  // 1.234,50 ₼ (U+00A0 before the sign)
std::string plain(Money amount);                                 // 1234.50, for machines
std::string in_words_az(Money amount);                           // on iki manat otuz dörd qəpik
Result<Money, FieldRefusal> read_money(std::string_view typed);  // 1234,5 · 1.234,50 · 1234.50 ₼

}  // namespace qaygi
