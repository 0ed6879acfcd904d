#pragma once

// Which documents go with a claim.

#include <span>

#include "base/date.hpp"
#include "benefit/required_document.hpp"
#include "law/history.hpp"

namespace qaygi::benefit::childcare_under_three {

using Requirements = law::History<std::span<const RequiredDocument>>;
const Requirements& requirements();

// For a benefit period beginning on that day, as known on the day of the decision. Before the first row nothing is known, and nothing can be
// claimed either: the list is empty.
std::span<const RequiredDocument> required_documents(Date period_from, Date decided_on);

}  // namespace qaygi::benefit::childcare_under_three
