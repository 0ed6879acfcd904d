#pragma once

// A benefit as the rest of the house knows it: its names, its fields, and three questions. No folder but src/benefit names one.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.hpp"
#include "benefit/circumstances.hpp"
#include "benefit/field.hpp"
#include "benefit/finding.hpp"
#include "benefit/required_document.hpp"
#include "calendar/employer_calendar.hpp"
#include "law/trace.hpp"

namespace qaygi::benefit {

// How the money is claimed.
enum class Shape {
    months,    // by the month; the months to pay are ticked
    lump_sum,  // one amount, of the month of its event
};

// What tells one claim from another in a table: the value of a field, or of two as "01.09.2025 – 30.09.2025".
struct Column {
    TextKey title;
    Field first;
    std::optional<Field> last = std::nullopt;
};

// What forms, lists and print need to show it.
struct Outline {
    std::string_view code;  // as stored and in addresses: "childcare_under_three"
    TextKey name;
    TextKey schedule_name;  // of the service on the start page
    Shape shape;
    std::vector<FormField> fields;  // in the order of the form
    std::vector<Column> columns;
    Field first_day;  // of what is claimed for; a lump sum has the date of its event for both
    Field last_day;
};

// By which law a share was computed, so that it can be computed again.
struct LawUsed {
    std::string basis;     // "working_days"; empty where nothing is divided
    std::string rounding;  // "per_month"; empty likewise
    std::string source;    // citations of the rows of the amounts, "; " between them
    Date decided_on;
    bool operator==(const LawUsed&) const = default;
};

// How much of its month a share pays, in the days of its basis: 13 of 22.
struct DaysCounted {
    int counted;
    int of_month;
    bool operator==(const DaysCounted&) const = default;
};

// What one month, or the lump sum, is worth and why.
struct Share {
    Month month;
    Money amount;
    std::vector<law::Line> reasons;
    LawUsed law = {};
    std::optional<DaysCounted> days = std::nullopt;  // nothing where nothing is divided
};

struct Assessment {
    std::vector<Finding> refusals;  // then there are no shares
    std::vector<Finding> warnings;
    std::vector<Share> shares;
};

class Draft;

class Benefit : public Outline {
public:
    virtual ~Benefit() = default;
    Benefit(const Benefit&) = delete;
    Benefit& operator=(const Benefit&) = delete;

    // Who or what the money is for, so that it is not claimed twice; nothing until that is known.
    virtual std::optional<std::string> subject(const Draft& facts) const = 0;
    // What the rules say. Nothing is said of a draft that lacks facts.
    virtual Assessment assess(const Draft& facts, const Circumstances& around, const calendar::EmployerCalendar& calendar) const = 0;
    // Which documents go with a claim for days from this one on, as known on the day of the decision.
    virtual std::span<const RequiredDocument> required_documents(Date from, Date decided_on) const = 0;

protected:
    explicit Benefit(Outline outline) : Outline(std::move(outline)) {}
};

// The fields of a benefit as far as they are filled. The benefit must outlive it.
class Draft {
public:
    explicit Draft(const Benefit& benefit) : benefit_(&benefit), values_(benefit.fields.size()) {}

    const Benefit& benefit() const { return *benefit_; }
    // By the place of the field in the form; the text as it is kept, nothing while it is not given.
    const std::optional<std::string>& value(std::size_t place) const { return values_.at(place); }
    const std::optional<std::string>& value(const Field& field) const;  // a Bug when the benefit has no such field
    void give(std::size_t place, std::optional<std::string> kept) { values_.at(place) = std::move(kept); }
    void give(const Field& field, std::optional<std::string> kept);

    std::vector<Field> missing() const;
    std::optional<Period> period() const;          // nothing unless both dates are given and in order
    std::string cell(const Column& column) const;  // what stands in a table; empty while it is not given
    bool operator==(const Draft&) const = default;

private:
    const Benefit* benefit_;
    std::vector<std::optional<std::string>> values_;
};

// visit(form field, value) for every field in the order of the form.
template <class Visit>
void each_field(const Draft& facts, Visit&& visit) {
    for (std::size_t place = 0; place < facts.benefit().fields.size(); ++place) visit(facts.benefit().fields[place], facts.value(place));
}

}  // namespace qaygi::benefit
