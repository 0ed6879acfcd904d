#include "identity/session.hpp"

#include <algorithm>

namespace qaygi::identity {

Instant end_of(const Session& session, const SessionLimits& limits) { return std::min(session.last_seen + limits.idle, session.opened + limits.open); }

bool is_worth_noting(const Session& session, Instant now) { return now >= session.last_seen + noted_every; }

}  // namespace qaygi::identity
