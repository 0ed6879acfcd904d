#include "store/value.hpp"

#include <limits>

#include "base/fault.hpp"

namespace qaygi::store {

std::int64_t whole_number(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    ensure(number != nullptr, "the column holds a whole number");
    return *number;
}

const std::string& text(const Value& value) {
    const auto* written = std::get_if<std::string>(&value);
    ensure(written != nullptr, "the column holds text");
    return *written;
}

int Stored<int>::from(const Value& value) {
    const auto number = whole_number(value);
    ensure(std::numeric_limits<int>::min() <= number && number <= std::numeric_limits<int>::max(), "the stored number fits an int");
    return static_cast<int>(number);
}

bool Stored<bool>::from(const Value& value) {
    const auto number = whole_number(value);
    ensure(number == 0 || number == 1, "the column holds 0 or 1");
    return number == 1;
}

Bytes Stored<Bytes>::from(const Value& value) {
    const auto* bytes = std::get_if<Bytes>(&value);
    ensure(bytes != nullptr, "the column holds octets");
    return *bytes;
}

Date Stored<Date>::from(const Value& value) {
    const auto day = date_from_iso(text(value));
    ensure(day.has_value(), "the column holds a day");
    return *day;
}

Month Stored<Month>::from(const Value& value) {
    const auto month = month_from_iso(text(value));
    ensure(month.has_value(), "the column holds a month");
    return *month;
}

}  // namespace qaygi::store
