#pragma once

// How long what is kept there, by kind: the settings keep-…-days.

#include "app/configuration.hpp"
#include "base/clock.hpp"
#include "documents/store/files.hpp"
#include "documents/store/sweep.hpp"
#include "store/database.hpp"

namespace qaygi::app {

struct Retained {
    std::size_t drafts = 0;     // removed
    std::size_t documents = 0;  // removed from schedules that are closed
    documents::Swept files;
};

// Removes what has been kept for longer than the settings say. May be stopped at any moment and run again.
Retained apply_retention(const KeepingConfiguration& keeping, store::Database& database, const documents::Files& files, const Clock& clock);

}  // namespace qaygi::app
