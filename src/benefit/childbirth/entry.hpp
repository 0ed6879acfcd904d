#pragma once

// The benefit for a child that was born, as the catalogue asks for it.

#include "benefit/benefit.hpp"
#include "benefit/childbirth/amounts.hpp"
#include "benefit/childbirth/rules.hpp"

namespace qaygi::benefit::childbirth {

class Entry {
public:
    using Draft = childbirth::Draft;

    explicit Entry(law::Lawbook& book) : amounts_(book.history(amounts(), amounts_wording)) {}

    static Outline outline();
    std::optional<std::string> subject(const Draft& draft) const;  // the child, by birth date and certificate
    Assessment assess(const Facts& facts, const Circumstances& around, const calendar::EmployerCalendar& calendar) const;
    std::span<const RequiredDocument> required_documents(Date child_born, Date decided_on) const;

private:
    LumpSums amounts_;
};

}  // namespace qaygi::benefit::childbirth
