#pragma once

// The schedules that a branch of the fund received, those that wait first, the oldest on top.

#include <optional>
#include <vector>

#include "benefit/catalogue.hpp"
#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::fund {

struct Received {
    schedule::Key key;
    std::string employer_name;
    std::string benefit;  // code in the catalogue
    schedule::State state;
    Month payment_month;
    int lines;
    Money total;
    Instant sent_at;
};

struct InboxPage {
    std::vector<Received> rows;
    bool more;  // rows beyond this page wait
};

constexpr int rows_of_an_inbox = 50;

// from: how many rows to pass over.
InboxPage inbox(store::Connection& connection, const std::string& branch, schedule::State state, int from);

// A schedule that this branch received; nothing when another branch did, or when it is a draft.
std::optional<schedule::Schedule> received(store::Connection& connection, const benefit::Catalogue& benefits, const std::string& branch,
                                           const schedule::Key& key);

}  // namespace qaygi::fund
