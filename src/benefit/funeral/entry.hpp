#pragma once

// The benefit for a funeral, as the catalogue asks for it.

#include "benefit/benefit.hpp"
#include "benefit/funeral/amounts.hpp"
#include "benefit/funeral/rules.hpp"

namespace qaygi::benefit::funeral {

class Entry {
public:
    using Draft = funeral::Draft;

    explicit Entry(law::Lawbook& book) : amounts_(book.history(amounts(), amounts_wording)) {}

    static Outline outline();
    std::optional<std::string> subject(const Draft& draft) const;  // who died, by day and certificate
    Assessment assess(const Facts& facts, const Circumstances& around, const calendar::EmployerCalendar& calendar) const;
    std::span<const RequiredDocument> required_documents(Date died, Date decided_on) const;

private:
    LumpSums amounts_;
};

}  // namespace qaygi::benefit::funeral
