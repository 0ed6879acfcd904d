#pragma once

// Which documents go with a claim.

#include <span>

#include "benefit/required_document.hpp"
#include "law/history.hpp"

namespace qaygi::benefit::childbirth {

using Requirements = law::History<std::span<const RequiredDocument>>;

// For a child born on that day, as known on the day of the decision; empty where nothing can be claimed either.
std::span<const RequiredDocument> required_documents(Date child_born, Date decided_on);

}  // namespace qaygi::benefit::childbirth
