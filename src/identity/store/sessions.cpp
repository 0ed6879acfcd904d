#include "identity/store/sessions.hpp"

namespace qaygi::identity {
namespace {

const store::Sql insert_session{"identity.insert_session",
                                "INSERT INTO session (session, fin, name, employer, opened, last_seen, chosen, means, number) "
                                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const store::Sql insert_certified{"identity.insert_certified", "INSERT INTO session_employer (session, place, employer, name) VALUES ($1, $2, $3, $4)"};
const store::Sql select_session{"identity.select_session",
                                "SELECT session.session, session.fin, session.name, session.employer, session.opened, session.last_seen, session.chosen, "
                                "session.means, session.number, officer.branch, officer.role "
                                "FROM session LEFT JOIN officer ON officer.fin = session.fin WHERE session.session = $1"};
const store::Sql select_sessions_of{"identity.select_sessions_of",
                                    "SELECT session.session, session.fin, session.name, session.employer, session.opened, session.last_seen, session.chosen, "
                                    "session.means, session.number, officer.branch, officer.role "
                                    "FROM session LEFT JOIN officer ON officer.fin = session.fin WHERE session.fin = $1 ORDER BY session.last_seen DESC"};
const store::Sql select_certified{"identity.select_certified", "SELECT employer, name FROM session_employer WHERE session = $1 ORDER BY place"};
const store::Sql update_last_seen{"identity.update_last_seen", "UPDATE session SET last_seen = $2 WHERE session = $1 AND last_seen < $2"};
const store::Sql delete_certified{"identity.delete_certified", "DELETE FROM session_employer WHERE session = $1"};
const store::Sql delete_session{"identity.delete_session", "DELETE FROM session WHERE session = $1"};
const store::Sql delete_ended_certified{"identity.delete_ended_certified",
                                        "DELETE FROM session_employer WHERE session IN (SELECT session FROM session WHERE opened < $1)"};
const store::Sql delete_ended_sessions{"identity.delete_ended_sessions", "DELETE FROM session WHERE opened < $1"};
const store::Sql count_means{"identity.count_means", "SELECT COUNT(*) FROM person_means WHERE fin = $1"};
const store::Sql insert_means{"identity.insert_means",
                              "INSERT INTO person_means (fin, means, number, name, first_used) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"};
const store::Sql update_name{"identity.update_name", "UPDATE person_means SET name = $2 WHERE fin = $1 AND name <> $2"};

// An ended session is still known for as long again, so that a form sent with it is kept for its person.
constexpr int remembered = 2;

Session session_of(store::Connection& connection, const store::Row& row) {
    const auto means = means_named(row.get<std::string>(7));
    ensure(means.has_value(), "means that are kept are of the list");
    Session session{.id = row.get<std::string>(0),
                    .fin = row.get<Fin>(1),
                    .name = row.get<std::string>(2),
                    .means = {*means, row.get<std::string>(8)},
                    .chosen = row.get<bool>(6),
                    .employer = row.get<std::optional<Voen>>(3),
                    .opened = row.get<Instant>(4),
                    .last_seen = row.get<Instant>(5)};
    if (const auto branch = row.get<std::optional<std::string>>(9)) session.post = Post{*branch, role_named(row.get<std::string>(10)).value()};
    for (const auto& each : connection.rows(select_certified, session.id)) session.certified.push_back({each.get<Voen>(0), each.get<std::string>(1), true});
    return session;
}

}  // namespace

void open_session(store::Transaction& transaction, const Session& session) {
    transaction.change(insert_session, session.id, session.fin, session.name, session.employer, session.opened, session.last_seen, session.chosen,
                       name_of(session.means.kind), session.means.number);
    int place = 0;
    for (const auto& each : session.certified)
        if (each.seal) transaction.change(insert_certified, session.id, ++place, each.employer, each.name);
}

std::optional<Session> find_session(store::Connection& connection, const std::string& id) {
    const auto row = connection.row(select_session, id);
    return row ? std::optional(session_of(connection, *row)) : std::nullopt;
}

std::vector<Session> sessions_of(store::Connection& connection, const Fin& person) {
    std::vector<Session> found;
    for (const auto& row : connection.rows(select_sessions_of, person)) found.push_back(session_of(connection, row));
    return found;
}

void note_seen(store::Transaction& transaction, const std::string& id, Instant now) { transaction.change(update_last_seen, id, now); }

bool close_session(store::Transaction& transaction, const std::string& id) {
    transaction.change(delete_certified, id);
    return transaction.change(delete_session, id) > 0;
}

void forget_ended_sessions(store::Transaction& transaction, const SessionLimits& limits, Instant now) {
    const Instant before = now - remembered * limits.open;
    transaction.change(delete_ended_certified, before);
    transaction.change(delete_ended_sessions, before);
}

bool note_means(store::Transaction& transaction, const Fin& person, const std::string& name, const Means& means, Instant now) {
    const bool known = transaction.row(count_means, person)->get<std::int64_t>(0) > 0;
    const bool added = transaction.change(insert_means, person, name_of(means.kind), means.number, name, now) > 0;
    transaction.change(update_name, person, name);
    return known && added;
}

}  // namespace qaygi::identity
