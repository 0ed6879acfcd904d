#include "base/money.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace qaygi {

namespace {

constexpr std::uint64_t most_typed_manat = 999'999'999'999;

std::uint64_t without_sign(Money amount) {
    const auto qepik = amount.in_qepik();
    return qepik < 0 ? -static_cast<std::uint64_t>(qepik) : static_cast<std::uint64_t>(qepik);
}

std::string grouped(std::uint64_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) digits.insert(static_cast<std::size_t>(at), 1, '.');
    return digits;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1.234", "1 234": the digits alone, when the groups are of three; nothing otherwise.
std::optional<std::string> ungrouped(std::string_view text) {
    const auto first = text.find_first_of(". ");
    std::string digits(text.substr(0, first));
    if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
    if (first == text.npos) return digits;
    const char separator = text[first];
    if (digits.size() > 3) return std::nullopt;
    for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4)) {
        const auto group = text.substr(0, 4);
        if (group.size() != 4 || group[0] != separator || !std::ranges::all_of(group.substr(1), is_digit)) return std::nullopt;
        digits += group.substr(1);
    }
    return digits;
}

std::int64_t to_number(std::string_view digits) {
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

struct Parts {
    std::string manat;
    std::string qepik;
};

// One or two digits after the last comma or dot are qəpik; a dot before three digits parts thousands.
std::optional<Parts> parts_of(std::string_view text) {
    std::string qepik = "00";
    auto whole = text;
    if (const auto mark = text.find_last_of(",."); mark != text.npos) {
        const auto after = text.substr(mark + 1);
        const bool decimal = (after.size() == 1 || after.size() == 2) && std::ranges::all_of(after, is_digit);
        if (!decimal && text[mark] == ',') return std::nullopt;
        if (decimal) {
            if (text[mark] == '.' && text.substr(0, mark).contains('.')) return std::nullopt;
            qepik = std::string(after) + (after.size() == 1 ? "0" : "");
            whole = text.substr(0, mark);
        }
    }
    auto manat = ungrouped(whole);
    if (!manat) return std::nullopt;
    return Parts{*std::move(manat), std::move(qepik)};
}

std::string_view without_currency(std::string_view text) {
    for (std::string_view sign : {"₼", "AZN", "azn"})
        if (text.ends_with(sign)) text.remove_suffix(sign.size());
    return trim_ascii(text);
}

Money half_up(std::int64_t dividend, std::int64_t divisor) {
    auto whole = dividend / divisor;
    auto rest = dividend % divisor;
    if (rest < 0) {
        --whole;
        rest += divisor;
    }
    return Money::qepik(whole + (rest >= divisor - rest ? 1 : 0));
}

}  // namespace

Money& Money::operator+=(Money other) {
    ensure(!__builtin_add_overflow(qepik_, other.qepik_, &qepik_), "a sum of money fits its range");
    return *this;
}

Exact exact(Money amount) { return Exact(amount.in_qepik()); }

Money round_half_up(Exact qepik) { return half_up(qepik.numerator(), qepik.denominator()); }

Money divide_half_up(Money amount, int parts) {
    ensure(parts > 0, "money is divided into at least one part");
    return half_up(amount.in_qepik(), parts);
}

std::string show(Money amount) {
    const auto qepik = without_sign(amount);
    return fmt::format("{}{},{:02}\u00A0₼", amount < Money() ? "-" : "", grouped(qepik / 100), qepik % 100);
}

std::string plain(Money amount) {
    const auto qepik = without_sign(amount);
    return fmt::format("{}{}.{:02}", amount < Money() ? "-" : "", qepik / 100, qepik % 100);
}

Result<Money, FieldRefusal> read_money(std::string_view typed) {
    const auto text = normalise(typed);
    if (text.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    const auto parts = parts_of(without_currency(text));
    if (!parts) return refuse(FieldRefusal{WhyNot::not_an_amount, {excerpt(text)}});
    const auto significant = parts->manat.substr(std::min(parts->manat.find_first_not_of('0'), parts->manat.size() - 1));
    if (significant.size() > std::to_string(most_typed_manat).size())
        return refuse(FieldRefusal{WhyNot::out_of_range, {show(Money()), show(Money::manat(most_typed_manat))}});
    return Money::qepik(to_number(significant + parts->qepik));
}

}  // namespace qaygi
