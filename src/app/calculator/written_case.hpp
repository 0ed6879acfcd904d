#pragma once

// One case of child care until three as a payroll program or a person writes it, and what it asks for once its texts are read.

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/result.hpp"
#include "benefit/childcare_under_three/calculation.hpp"

namespace qaygi::calculator {

namespace childcare = benefit::childcare_under_three;

struct WrittenCase {
    std::string id = "null";  // as JSON, to be repeated in the answer
    std::string child_born;   // days as 2025-03-17
    std::string leave_from;
    std::string leave_to;
    std::string period_from;
    std::string period_to;
    std::string week;  // 5-day or 6-day
    bool own_calendar = false;
    std::vector<std::string> off;  // days of an own calendar
    std::vector<std::string> worked;
    std::optional<std::string> decided_on;
    std::optional<std::string> basis;     // working_days or calendar_days
    std::optional<std::string> rounding;  // per_month or per_segment
};

struct AskedCase {
    childcare::Case claim;
    calendar::WorkWeek week;
    calendar::OwnDays own;
    std::optional<Date> decided_on;
    std::optional<childcare::Basis> basis;
    std::optional<childcare::Rounding> rounding;
};

// Why a case cannot be read.
struct Malformed {
    std::string field;  // its path in JSON: period.to, calendar.off[2]; empty: the line as a whole
    Message why;
    bool operator==(const Malformed&) const = default;
};

Result<AskedCase, Malformed> read_case(const WrittenCase& written);

}  // namespace qaygi::calculator
