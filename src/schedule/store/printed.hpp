#pragma once

// What the prints of schedules said, by the codes that stand on them.

#include <optional>
#include <string>

#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

struct Printed {
    Key key;
    State state;
    Instant saved_at;  // the last change before it was printed
    int lines;
    Money total;
    Instant printed_at;  // the first time
};

// What is true of a print today.
struct Checked {
    Printed said;
    State state_now;
    bool content_changed;  // since it was printed
};

// The code of a schedule as it is: the one that is kept for this state and last change, else fresh_code from now on.
std::string keep_printed(store::Database& database, const Schedule& schedule, const std::string& fresh_code, Instant at);
// Nothing: no print has this code, or its draft was removed.
std::optional<Checked> find_printed(store::Connection& connection, const std::string& code);

}  // namespace qaygi::schedule
