#include "identity/store/sessions.hpp"

namespace qaygi::identity {
namespace {

const store::Sql insert_session{"identity.insert_session",
                                "INSERT INTO session (session, fin, name, employer, employer_name, seal, opened, last_seen) "
                                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const store::Sql select_session{"identity.select_session",
                                "SELECT session.fin, session.name, session.employer, session.employer_name, session.seal, session.opened, session.last_seen, "
                                "officer.branch FROM session LEFT JOIN officer ON officer.fin = session.fin AND session.employer IS NULL "
                                "WHERE session.session = $1"};
const store::Sql update_last_seen{"identity.update_last_seen", "UPDATE session SET last_seen = $2 WHERE session = $1 AND last_seen < $2"};
const store::Sql delete_session{"identity.delete_session", "DELETE FROM session WHERE session = $1"};
const store::Sql delete_ended_sessions{"identity.delete_ended_sessions", "DELETE FROM session WHERE opened < $1"};

// An ended session is still known for as long again, so that a form sent with it is kept for its person.
constexpr auto remembered = 2 * open_at_most;

}  // namespace

void open_session(store::Transaction& transaction, const Session& session) {
    const auto& right = session.employer;
    transaction.change(insert_session, session.id, session.fin, session.name, right ? std::optional(right->employer) : std::nullopt,
                       right ? right->name : std::string(), right && right->seal, session.opened, session.last_seen);
}

std::optional<Session> find_session(store::Connection& connection, const std::string& id) {
    auto row = connection.row(select_session, id);
    if (!row) return std::nullopt;
    std::optional<EmployerRight> right;
    if (auto employer = row->get<std::optional<Voen>>(2)) right = EmployerRight{*employer, row->get<std::string>(3), row->get<bool>(4)};
    return Session{.id = id,
                   .fin = row->get<Fin>(0),
                   .name = row->get<std::string>(1),
                   .employer = std::move(right),
                   .branch = row->get<std::optional<std::string>>(7),
                   .opened = row->get<Instant>(5),
                   .last_seen = row->get<Instant>(6)};
}

void note_seen(store::Transaction& transaction, const std::string& id, Instant now) { transaction.change(update_last_seen, id, now); }

bool close_session(store::Transaction& transaction, const std::string& id) { return transaction.change(delete_session, id) > 0; }

void forget_ended_sessions(store::Transaction& transaction, Instant now) { transaction.change(delete_ended_sessions, Instant(now - remembered)); }

}  // namespace qaygi::identity
