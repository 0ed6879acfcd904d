#pragma once

// Which documents go with a claim.

#include <span>

#include "base/date.hpp"
#include "benefit/required_document.hpp"
#include "law/history.hpp"

namespace qaygi::benefit::childcare_under_three {

struct Requirement {
    std::span<const RequiredDocument> documents;
    bool assigned_by_ministry;  // then an employer claims only arrears and corrections, and is told so
};

using Requirements = law::History<Requirement>;
const Requirements& requirements();

// For a benefit period beginning on that day, as known on the day of the decision. Before the first row nothing is known, and nothing can be
// claimed either: the list is empty.
std::span<const RequiredDocument> required_documents(Date period_from, Date decided_on);

}  // namespace qaygi::benefit::childcare_under_three
