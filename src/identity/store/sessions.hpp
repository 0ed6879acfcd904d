#pragma once

// The sessions that are open. They survive a restart of the server.

#include <optional>
#include <string>

#include "identity/session.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

void open_session(store::Transaction& transaction, const Session& session);
// Alive or not; the branch is that of the list of officers now.
std::optional<Session> find_session(store::Connection& connection, const std::string& id);
void note_seen(store::Transaction& transaction, const std::string& id, Instant now);
// Whether there was one.
bool close_session(store::Transaction& transaction, const std::string& id);
// Those that ended so long ago that nobody comes back to them.
void forget_ended_sessions(store::Transaction& transaction, Instant now);

}  // namespace qaygi::identity
