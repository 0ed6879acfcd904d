#pragma once

// Surətini yarat: a returned schedule becomes archived for good, and its copy a draft to correct and send again.

#include "schedule/schedule.hpp"

namespace qaygi::schedule {

struct Correction {
    Archived original;
    Draft copy;
};

// The copy has everything but the documents' sending: registration, lines with ticks and payment, documents.
Correction copy(const Returned& returned, int number_of_copy, const Actor& by, Instant at);

}  // namespace qaygi::schedule
