#include "identity/screens/opening.hpp"

#include "crypto/random.hpp"
#include "evidence/store/answered.hpp"
#include "evidence/store/journal.hpp"
#include "identity/screens/frames.hpp"
#include "identity/store/officers.hpp"
#include "identity/store/pending.hpp"
#include "identity/store/sessions.hpp"

namespace qaygi::identity {
namespace {

// In which capacity: an officer works for the fund, whatever else the certificate says; who holds an employer's seal acts for it; anyone
// else is known by name only, and each door says who could grant more.
Session session_of(const Holder& holder, const std::optional<Officer>& officer, const std::string& token, Instant now) {
    Session session{.id = stored_name(token), .fin = holder.fin, .name = holder.name, .opened = now, .last_seen = now};
    if (officer)
        session.branch = officer->branch;
    else if (holder.employer && holder.employer->seal)
        session.employer = holder.employer;
    return session;
}

void record_sign_in(store::Transaction& transaction, const Session& session, const Means& means) {
    const auto employer = session.employer ? std::optional(session.employer->employer) : std::nullopt;
    const char* what = session.employer || session.branch ? "identity.signed_in" : "identity.signed_in_without_right";
    evidence::record(
        transaction,
        {.employer = employer, .at = session.opened, .who = session.fin, .what = what, .subject = std::string(name_of(means.kind)), .details = "{}"});
}

}  // namespace

web::Response let_in(store::Database& database, const Doors& doors, const web::Request& request, const Proved& proved,
                     const std::function<bool(store::Transaction&)>& counts) {
    const auto token = crypto::random_token();
    const auto earlier = stored_name(doors.cookies().token(request, Cookies::session));
    const auto opened = database.write([&](store::Transaction& transaction) -> std::optional<Session> {
        if (!counts(transaction)) return std::nullopt;
        const auto session = session_of(proved.holder, find_officer(transaction, proved.holder.fin), token, request.at);
        close_session(transaction, earlier);
        open_session(transaction, session);
        record_sign_in(transaction, session, proved.means);
        forget_ended_sessions(transaction, session.opened);
        forget_old_attempts(transaction, session.opened);
        evidence::forget_old_answers(transaction, session.opened);
        return session;
    });
    if (!opened) return web::see_other(main_window);
    auto response = web::see_other(proved.way_back == main_window ? main_window_of(*opened) : proved.way_back);
    doors.cookies().keep(response, Cookies::session, token);
    return response;
}

}  // namespace qaygi::identity
