#include "base/date.hpp"

#include <charconv>

#include "base/fault.hpp"
#include "base/text.hpp"

namespace qaygi {

namespace {

using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 2099;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits between separators, in order; nothing when there is any other character, an empty piece or one of more than 8 digits.
std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    while (true) {
        const auto end = text.find_first_of("./-");
        const auto piece = text.substr(0, end);
        if (piece.empty() || piece.size() > 8 || !std::ranges::all_of(piece, is_digit)) return {};
        pieces.push_back(piece);
        if (end == text.npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

int to_int(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

int to_year(std::string_view digits) { return to_int(digits) + (digits.size() == 2 ? 2000 : 0); }

bool is_year(std::string_view piece) { return piece.size() == 2 || piece.size() == 4; }

struct DayMonthYear {
    std::string_view day, month, year;
};

std::optional<DayMonthYear> parts_of_date(std::string_view text) {
    auto pieces = pieces_of(text);
    if (pieces.size() == 1 && (text.size() == 6 || text.size() == 8)) return DayMonthYear{text.substr(0, 2), text.substr(2, 2), text.substr(4)};
    if (pieces.size() != 3) return std::nullopt;
    if (pieces[0].size() == 4) std::swap(pieces[0], pieces[2]);
    if (pieces[0].size() > 2 || pieces[1].size() > 2 || !is_year(pieces[2])) return std::nullopt;
    return DayMonthYear{pieces[0], pieces[1], pieces[2]};
}

}  // namespace

Date date(int year, unsigned month, unsigned day) {
    const year_month_day wanted{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    ensure(wanted.ok(), "no such day");
    return wanted;
}

std::vector<Month> months_of(Period period) {
    std::vector<Month> months;
    if (period.from > period.to) return months;
    for (Month month = month_of(period.from); month <= month_of(period.to); month += std::chrono::months(1)) months.push_back(month);
    return months;
}

namespace {

Result<Date, FieldRefusal> existing(const DayMonthYear& parts, std::string_view typed) {
    const year_month_day day{std::chrono::year(to_year(parts.year)), std::chrono::month(static_cast<unsigned>(to_int(parts.month))),
                             std::chrono::day(static_cast<unsigned>(to_int(parts.day)))};
    if (!day.ok()) return refuse(FieldRefusal{WhyNot::no_such_day, {excerpt(typed)}});
    if (int(day.year()) < first_year || int(day.year()) > last_year)
        return refuse(FieldRefusal{WhyNot::out_of_range, {show(date(first_year, 1, 1)), show(date(last_year, 12, 31))}});
    return day;
}

}  // namespace

Result<Date, FieldRefusal> read_date(std::string_view typed) {
    const auto text = trim_ascii(typed);
    if (text.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    const auto parts = parts_of_date(text);
    if (!parts) return refuse(FieldRefusal{WhyNot::not_a_date, {excerpt(text)}});
    return existing(*parts, text);
}

Result<Month, FieldRefusal> read_month(std::string_view typed) {
    const auto text = trim_ascii(typed);
    if (text.empty()) return refuse(FieldRefusal{WhyNot::missing, {}});
    auto pieces = pieces_of(text);
    if (pieces.size() == 2 && pieces[0].size() == 4) std::swap(pieces[0], pieces[1]);
    if (pieces.size() != 2 || pieces[0].size() > 2 || pieces[1].size() != 4) return refuse(FieldRefusal{WhyNot::not_a_month, {excerpt(text)}});
    const Month month{std::chrono::year(to_year(pieces[1])), std::chrono::month(static_cast<unsigned>(to_int(pieces[0])))};
    if (!month.ok()) return refuse(FieldRefusal{WhyNot::not_a_month, {excerpt(text)}});
    const Month least = std::chrono::year(first_year) / 1, most = std::chrono::year(last_year) / 12;
    if (month < least || month > most) return refuse(FieldRefusal{WhyNot::out_of_range, {show(least), show(most)}});
    return month;
}

namespace {

// Every page and every row has dates: these cost a tenth of a general formatter.
std::string two_digits(unsigned number) { return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)}; }
std::string digits(std::chrono::day day) { return two_digits(unsigned(day)); }
std::string digits(std::chrono::month month) { return two_digits(unsigned(month)); }
std::string digits(std::chrono::year year) {
    const auto number = static_cast<unsigned>(int(year));
    return two_digits(number / 100) + two_digits(number % 100);
}

}  // namespace

std::string show(Date day) {
    const year_month_day parts(day);
    return digits(parts.day()) + '.' + digits(parts.month()) + '.' + digits(parts.year());
}

std::string show(Month month) { return digits(month.month()) + '.' + digits(month.year()); }

std::string iso(Date day) {
    const year_month_day parts(day);
    return digits(parts.year()) + '-' + digits(parts.month()) + '-' + digits(parts.day());
}

std::string iso(Month month) { return digits(month.year()) + '-' + digits(month.month()); }

Result<Date, FieldRefusal> read_iso_date(std::string_view text) {
    const auto digits_at = [&](std::size_t from, std::size_t count) { return std::ranges::all_of(text.substr(from, count), is_digit); };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !digits_at(0, 4) || !digits_at(5, 2) || !digits_at(8, 2))
        return refuse(FieldRefusal{WhyNot::not_a_date, {excerpt(text)}});
    return existing({text.substr(8), text.substr(5, 2), text.substr(0, 4)}, text);
}

std::optional<Date> date_from_iso(std::string_view text) {
    const auto day = read_iso_date(text);
    return day ? std::optional(*day) : std::nullopt;
}

std::optional<Month> month_from_iso(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    const auto month = read_month(text);
    return month ? std::optional(*month) : std::nullopt;
}

}  // namespace qaygi
