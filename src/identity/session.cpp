#include "identity/session.hpp"

namespace qaygi::identity {

bool is_alive(const Session& session, Instant now) { return now < session.last_seen + idle_at_most && now < session.opened + open_at_most; }

bool is_worth_noting(const Session& session, Instant now) { return now >= session.last_seen + noted_every; }

}  // namespace qaygi::identity
