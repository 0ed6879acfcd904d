#pragma once

// Which documents go with a claim.

#include <span>

#include "benefit/required_document.hpp"
#include "law/history.hpp"

namespace qaygi::benefit::funeral {

struct Requirement {
    std::span<const RequiredDocument> documents;
    bool assigned_by_ministry;  // then an employer claims only to correct, and is told so
};

using Requirements = law::History<Requirement>;
const Requirements& requirements();

// For a death on that day, as known on the day of the decision; empty where nothing can be claimed either.
std::span<const RequiredDocument> required_documents(Date died, Date decided_on);

}  // namespace qaygi::benefit::funeral
