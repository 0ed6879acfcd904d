#pragma once

// What whoever runs the program does at its console: the first administrators, and the check of the journal.

#include "app/configuration.hpp"
#include "identity/officer.hpp"

namespace qaygi::app {

// As they were typed.
struct OfficerWords {
    std::string fin;
    std::string name;
    std::string branch;
    std::string role;
};
// Adds the officer or changes them, without a second administrator: there may be none yet. The journal says that it was done here.
int add_officer(const Configuration& configuration, const OfficerWords& words);
// Goes through every chain of the journal; 1 when one is broken.
int verify_journal(const Configuration& configuration);

}  // namespace qaygi::app
