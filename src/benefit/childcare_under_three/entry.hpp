#pragma once

// Child care until three as the catalogue asks for it.

#include "benefit/benefit.hpp"
#include "benefit/childcare_under_three/calculation.hpp"

namespace qaygi::benefit::childcare_under_three {

class Entry {
public:
    using Draft = childcare_under_three::Draft;

    explicit Entry(law::Lawbook& book) : law_{book.history(amounts(), amounts_wording), book.history(rule_sets(), rule_sets_wording)} {}

    static Outline outline();
    std::optional<std::string> subject(const Draft& draft) const;  // the child, by birth date and certificate
    Assessment assess(const Facts& facts, const Circumstances& around, const calendar::EmployerCalendar& calendar) const;
    std::span<const RequiredDocument> required_documents(Date from, Date decided_on) const;

private:
    Law law_;
};

}  // namespace qaygi::benefit::childcare_under_three
