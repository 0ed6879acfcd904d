#include "print/document.hpp"

#include <fmt/format.h>

#include "base/fault.hpp"

namespace qaygi::print {

std::string show(const Value& value) {
    struct Shown {
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(Money amount) const { return qaygi::show(amount); }
        std::string operator()(Date day) const { return qaygi::show(day); }
        std::string operator()(Month month) const { return qaygi::show(month); }
    };
    return std::visit(Shown{}, value);
}

std::string written_at(const Document& document) {
    const auto day = std::chrono::floor<std::chrono::days>(document.written);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(document.written - day));
    return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), time.hours().count(), time.minutes().count(), time.seconds().count());
}

void require_fit(std::span<const Value> row, std::span<const Column> columns) {
    ensure(row.size() == columns.size(), "a row of a printed table has one value for each column");
}

}  // namespace qaygi::print
