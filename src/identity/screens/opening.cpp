#include "identity/screens/opening.hpp"

#include "crypto/random.hpp"
#include "evidence/store/answered.hpp"
#include "evidence/store/journal.hpp"
#include "identity/screens/frames.hpp"
#include "identity/store/kept_forms.hpp"
#include "identity/store/officers.hpp"
#include "identity/store/pending.hpp"
#include "identity/store/sessions.hpp"
#include "web/encoding.hpp"

namespace qaygi::identity {
namespace {

// With one capacity there is no question.
Session session_of(const Proved& proved, const Capacities& may, const std::string& token, Instant now) {
    Session session{.id = stored_name(token),
                    .fin = proved.holder.fin,
                    .name = proved.holder.name,
                    .means = proved.means,
                    .certified = proved.holder.employers,
                    .chosen = may.count() <= 1,
                    .post = may.post,
                    .opened = now,
                    .last_seen = now};
    if (may.count() == 1 && !may.employers.empty()) session.employer = may.employers.front().employer;
    return session;
}

void record_sign_in(store::Transaction& transaction, const Session& session, const Capacities& may) {
    const char* what = may.count() > 0 ? "identity.signed_in" : "identity.signed_in_without_right";
    evidence::record(transaction, {.employer = session.employer,
                                   .at = session.opened,
                                   .who = session.fin,
                                   .what = what,
                                   .subject = std::string(name_of(session.means.kind)),
                                   .details = "{}"});
}

// A renewed card or another phone neither loses nor widens a right; each employer who gave one reads of it.
void note_other_means(store::Transaction& transaction, const Session& session, const Capacities& may) {
    if (!note_means(transaction, session.fin, session.name, session.means, session.opened)) return;
    for (const auto& each : may.employers)
        if (each.right != Right::seal)
            evidence::record(transaction, {.employer = each.employer,
                                           .at = session.opened,
                                           .who = session.fin,
                                           .what = "identity.other_means",
                                           .subject = std::string(name_of(session.means.kind)),
                                           .details = R"({"number":")" + masked(session.means) + R"("})"});
}

void sweep(store::Transaction& transaction, const SessionLimits& limits, Instant now) {
    forget_ended_sessions(transaction, limits, now);
    forget_old_attempts(transaction, now);
    forget_old_forms(transaction, now);
    evidence::forget_old_answers(transaction, now);
}

std::string way_on(const Session& session, const std::string& way_back) {
    if (!session.chosen) return "/capacity?back=" + web::encode_percent(way_back);
    return way_back == main_window ? std::string(main_window_of(session)) : way_back;
}

}  // namespace

web::Response let_in(store::Database& database, const Doors& doors, const web::Request& request, const Proved& proved,
                     const std::function<bool(store::Transaction&)>& counts) {
    const auto token = crypto::random_token();
    const auto earlier = stored_name(doors.cookies().token(request, Cookies::session));
    const auto opened = database.write([&](store::Transaction& transaction) -> std::optional<Session> {
        if (!counts(transaction)) return std::nullopt;
        const auto officer = find_officer(transaction, proved.holder.fin);
        const auto may = capacities(proved.holder.employers, doors.grants().to(transaction, proved.holder.fin, request.at),
                                    officer ? std::optional(Post{officer->branch, officer->role}) : std::nullopt);
        const auto session = session_of(proved, may, token, request.at);
        close_session(transaction, earlier);
        open_session(transaction, session);
        record_sign_in(transaction, session, may);
        note_other_means(transaction, session, may);
        sweep(transaction, doors.limits(), request.at);
        return session;
    });
    if (!opened) return web::see_other(main_window);
    auto response = web::see_other(way_on(*opened, proved.way_back));
    doors.cookies().keep(response, Cookies::session, token);
    return response;
}

void note_failed_sign_in(store::Transaction& transaction, Instant at, const std::string& about, std::string_view why) {
    evidence::record(transaction, {.employer = std::nullopt,
                                   .at = at,
                                   .who = std::nullopt,
                                   .what = "identity.sign_in_failed",
                                   .subject = about,
                                   .details = R"({"why":")" + std::string(why) + R"("})"});
}

}  // namespace qaygi::identity
