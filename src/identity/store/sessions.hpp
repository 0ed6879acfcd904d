#pragma once

// The sessions that are open, and with what each person has signed in. Both survive a restart of the server.

#include <optional>
#include <string>
#include <vector>

#include "identity/session.hpp"
#include "store/database.hpp"

namespace qaygi::identity {

void open_session(store::Transaction& transaction, const Session& session);
// Alive or not; the post is that of the list of officers now.
std::optional<Session> find_session(store::Connection& connection, const std::string& id);
// Those of a person, alive or not, the newest first.
std::vector<Session> sessions_of(store::Connection& connection, const Fin& person);
void note_seen(store::Transaction& transaction, const std::string& id, Instant now);
// Whether there was one.
bool close_session(store::Transaction& transaction, const std::string& id);
// Those that ended so long ago that nobody comes back to them.
void forget_ended_sessions(store::Transaction& transaction, const SessionLimits& limits, Instant now);

// Whether the person signs in with these means for the first time, having used others before: a renewed card, another phone.
bool note_means(store::Transaction& transaction, const Fin& person, const std::string& name, const Means& means, Instant now);

}  // namespace qaygi::identity
