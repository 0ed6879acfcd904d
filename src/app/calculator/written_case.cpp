#include "app/calculator/written_case.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"

namespace qaygi::calculator {

namespace {

template <class Value>
using Names = std::array<std::pair<std::string_view, Value>, 2>;
constexpr Names<calendar::WorkWeek> weeks{{{"5-day", calendar::WorkWeek::five_days}, {"6-day", calendar::WorkWeek::six_days}}};
constexpr Names<childcare::Basis> bases{{{"working_days", childcare::Basis::working_days}, {"calendar_days", childcare::Basis::calendar_days}}};
constexpr Names<childcare::Rounding> roundings{{{"per_month", childcare::Rounding::per_month}, {"per_segment", childcare::Rounding::per_segment}}};

// Reads text after text; the first that cannot be read is what the case is declined for.
class Reading {
public:
    Date day(std::string field, const std::string& text) {
        const auto read = read_iso_date(text);
        if (read) return *read;
        const bool unreadable = read.error().why == WhyNot::not_a_date;
        decline(std::move(field), unreadable ? message("calculator.malformed.not_a_date"_text, {excerpt(text)}) : explain(read.error()));
        return {};
    }
    template <class Value>
    Value choice(std::string field, const Names<Value>& names, const std::string& text) {
        for (const auto& [name, value] : names)
            if (name == text) return value;
        decline(std::move(field), message("calculator.malformed.not_a_choice"_text, {excerpt(text), std::string(names[0].first), std::string(names[1].first)}));
        return names[0].second;
    }
    void own_days(const std::string& field, const std::vector<std::string>& days, bool worked, calendar::OwnDays& into) {
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto place = fmt::format("{}[{}]", field, i);
            if (!into.emplace(day(place, days[i]), worked).second) decline(place, message("calculator.malformed.day_twice"_text, {excerpt(days[i])}));
        }
    }
    const std::optional<Malformed>& declined() const { return declined_; }

private:
    void decline(std::string field, Message why) {
        if (!declined_) declined_ = Malformed{std::move(field), std::move(why)};
    }
    std::optional<Malformed> declined_;
};

}  // namespace

Result<AskedCase, Malformed> read_case(const WrittenCase& written) {
    Reading read;
    AskedCase asked{};
    asked.claim.child_born = read.day("child_born", written.child_born);
    asked.claim.leave = {read.day("leave.from", written.leave_from), read.day("leave.to", written.leave_to)};
    asked.claim.period = {read.day("period.from", written.period_from), read.day("period.to", written.period_to)};
    asked.week = read.choice(written.own_calendar ? "calendar.base" : "calendar", weeks, written.week);
    read.own_days("calendar.off", written.off, false, asked.own);
    read.own_days("calendar.worked", written.worked, true, asked.own);
    if (written.decided_on) asked.decided_on = read.day("decided_on", *written.decided_on);
    if (written.basis) asked.basis = read.choice("basis", bases, *written.basis);
    if (written.rounding) asked.rounding = read.choice("rounding", roundings, *written.rounding);
    if (read.declined()) return refuse(Malformed(*read.declined()));
    return asked;
}

}  // namespace qaygi::calculator
