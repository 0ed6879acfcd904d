#include "identity/screens/asan_imza.hpp"

#include <spdlog/spdlog.h>

#include <thread>

#include "crypto/random.hpp"
#include "identity/screens/frames.hpp"
#include "identity/screens/refusals.hpp"
#include "identity/screens/sign_in_pages.hpp"
#include "identity/store/officers.hpp"
#include "identity/store/pending.hpp"
#include "identity/store/sessions.hpp"
#include "identity/way_back.hpp"

namespace qaygi::identity {
namespace {

// A worker is held for no longer than this by somebody who is not even signed in.
constexpr std::chrono::milliseconds longest_poll{250};

struct StillWaiting {
    bool interrupted = false;
};
using Outcome = std::variant<StillWaiting, Message, Holder>;

// That a number is unknown is told when the wait is over, and every answer until then takes as long as for a phone that rings:
// who tries numbers learns nothing sooner than from a phone that nobody answers.
Outcome unknown(const SignIn& sign_in, const PendingSignIn& pending, Instant now, std::chrono::steady_clock::time_point begun) {
    if (is_over(pending, now)) return explain(PhoneResult::not_mid_client);
    if (!pending.unknown)
        sign_in.database.write([&](store::Transaction& transaction) {
            keep_unknown(transaction, pending.id);
            return std::monostate();
        });
    std::this_thread::sleep_until(begun + longest_poll);
    return StillWaiting{};
}

Outcome confirmed(const SignIn& sign_in, const PendingSignIn& pending, const asan_imza::Confirmed& answer, Instant now) {
    auto holder = asan_imza::check(answer, {.user_id = pending.user_id, .hash = pending.hash}, sign_in.trusted, sign_in.mapping, now);
    if (!holder) return explain(holder.error());
    return *std::move(holder);
}

Outcome ask(const SignIn& sign_in, const PendingSignIn& pending, Instant now) {
    const auto begun = std::chrono::steady_clock::now();
    if (pending.unknown) return unknown(sign_in, pending, now, begun);
    try {
        if (!pending.gateway_session) return is_over(pending, now) ? Outcome(explain(PhoneResult::timeout)) : StillWaiting{};
        const auto answer = sign_in.gateway.poll(*pending.gateway_session, longest_poll);
        if (auto* yes = std::get_if<asan_imza::Confirmed>(&answer)) return confirmed(sign_in, pending, *yes, now);
        if (auto* result = std::get_if<PhoneResult>(&answer))
            return *result == PhoneResult::not_mid_client ? unknown(sign_in, pending, now, begun) : explain(*result);
        return is_over(pending, now) ? Outcome(explain(PhoneResult::timeout)) : StillWaiting{};
    } catch (const asan_imza::GatewayFault& fault) {
        spdlog::warn("{}", fault.what());
        return is_over(pending, now) ? Outcome(message("identity.gateway_away"_text)) : StillWaiting{.interrupted = true};
    }
}

web::Response still_waiting(const web::Request& request, const PendingSignIn& pending, const std::string& token, bool interrupted) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(pending.started + wait_for_phone - request.at);
    return waiting(request, {.code = verification_code(pending.hash),
                             .phone = pending.phone.masked(),
                             .left = std::max(left, std::chrono::seconds(0)),
                             .interrupted = interrupted,
                             .csrf = csrf_of(token)});
}

web::Response end_without(const SignIn& sign_in, const web::Request& request, const PendingSignIn& pending, const Message& why) {
    sign_in.database.write([&](store::Transaction& transaction) { return end_pending(transaction, pending.id); });
    auto response = ways_in(request, {.phone = pending.phone.text(), .way_back = pending.way_back, .trouble = why}, 403);
    sign_in.cookies.remove(response, Cookies::sign_in);
    return response;
}

// In which capacity: an officer works for the fund, whatever else the certificate says; who holds an employer's seal acts for it.
Session session_of(const Holder& holder, const std::optional<Officer>& officer, const std::string& token, Instant now) {
    Session session{.id = stored_name(token), .fin = holder.fin, .name = holder.name, .opened = now, .last_seen = now};
    if (officer)
        session.branch = officer->branch;
    else if (holder.employer && holder.employer->seal)
        session.employer = holder.employer;
    return session;
}

// The old session ends and the new one begins with the answer of the phone, or neither.
bool let_in_once(const SignIn& sign_in, const PendingSignIn& pending, const Session& session, const std::string& earlier) {
    return sign_in.database.write([&](store::Transaction& transaction) {
        if (!end_pending(transaction, pending.id)) return false;
        close_session(transaction, earlier);
        open_session(transaction, session);
        forget_attempts(transaction, pending.phone);
        forget_ended_sessions(transaction, session.opened);
        forget_old_attempts(transaction, session.opened);
        return true;
    });
}

web::Response let_in(const SignIn& sign_in, const web::Request& request, const PendingSignIn& pending, const Holder& holder) {
    const auto officer = sign_in.database.read([&](store::Connection& connection) { return find_officer(connection, holder.fin); });
    const auto token = crypto::random_token();
    const auto session = session_of(holder, officer, token, request.at);
    if (!session.employer && !session.branch) {
        sign_in.database.write([&](store::Transaction& transaction) { return end_pending(transaction, pending.id); });
        return for_nobody(request, holder.name);
    }
    const auto earlier = stored_name(sign_in.cookies.token(request, Cookies::session));
    if (!let_in_once(sign_in, pending, session, earlier)) return web::see_other(main_window);
    auto response = web::see_other(pending.way_back == main_window ? main_window_of(session) : pending.way_back);
    sign_in.cookies.keep(response, Cookies::session, token);
    sign_in.cookies.remove(response, Cookies::sign_in);
    return response;
}

// An answer in place only says that there is one: the page asks again as a whole, and the gateway repeats what it said.
web::Response ask_again_as_a_whole() {
    web::Response response{.status = 200};
    response.with_header("HX-Refresh", "true");
    return response;
}

}  // namespace

web::Response wait_for_the_phone(const SignIn& sign_in, const web::Request& request) {
    const auto token = sign_in.cookies.token(request, Cookies::sign_in);
    const auto id = stored_name(token);
    const auto pending = sign_in.database.read([&](store::Connection& connection) { return find_pending(connection, id); });
    if (!pending) return request.in_place() ? ask_again_as_a_whole() : web::see_other(sign_in.doors.arrival(request).session ? main_window : "/sign-in");

    const auto outcome = ask(sign_in, *pending, request.at);
    if (auto* wait = std::get_if<StillWaiting>(&outcome)) return still_waiting(request, *pending, token, wait->interrupted);
    if (request.in_place()) return ask_again_as_a_whole();
    if (auto* why = std::get_if<Message>(&outcome)) return end_without(sign_in, request, *pending, *why);
    return let_in(sign_in, request, *pending, std::get<Holder>(outcome));
}

}  // namespace qaygi::identity
