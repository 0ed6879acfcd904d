#pragma once

// Haqq-hesab cədvəlinin axtarış şərtləri: the lists of schedules, newest first, page by page.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "schedule/schedule.hpp"
#include "store/database.hpp"

namespace qaygi::schedule {

// Every condition that is given must hold.
struct Conditions {
    std::string benefit;  // code in the catalogue; empty: of any
    std::optional<State> state;
    std::optional<int> number;
    std::optional<Date> registered_from;
    std::optional<Date> registered_to;
    std::optional<Month> payment_month;
    std::string insured;          // SSN, FİN, or a part of a name
    std::string protocol_number;  // a part of it
};

struct Found {
    Key key;
    std::string benefit;  // code in the catalogue
    State state;
    Registration registration;
    int lines;
    Money total;
    std::string insured;  // the first insured person
    Instant saved_at;
    std::optional<Instant> sent_at;
};

struct FoundPage {
    std::vector<Found> rows;
    std::optional<int> next_before;  // the next page begins below this number
};

constexpr int rows_of_a_page = 50;

FoundPage find(store::Connection& connection, const Voen& employer, const Conditions& conditions, std::optional<int> before, int rows = rows_of_a_page);
// How many there are of each benefit in each state, for the menus: by the code of the benefit, indexed by State.
using Counts = std::array<int, 5>;
std::map<std::string, Counts> count_by_state(store::Connection& connection, const Voen& employer);

}  // namespace qaygi::schedule
