#pragma once

// What administrators proposed. Decided ones stay.

#include <optional>
#include <string_view>
#include <vector>

#include "authority/appointment.hpp"
#include "store/database.hpp"

namespace qaygi::authority {

// Those that wait, the oldest first.
std::vector<Proposal> proposals(store::Connection& connection);
// Its number; that of the proposal itself is not looked at.
int keep_proposal(store::Transaction& transaction, const Proposal& proposal);
enum class Decision { confirmed, dropped };
std::string_view name_of(Decision decision);
// Whether it still waited.
bool keep_decision(store::Transaction& transaction, const Proposal& proposal, Decision decision, const Actor& administrator, Instant at);

}  // namespace qaygi::authority
