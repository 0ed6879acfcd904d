#include "identity/screens/asan_imza.hpp"

#include <spdlog/spdlog.h>

#include <thread>

#include "identity/screens/opening.hpp"
#include "identity/screens/sign_in_pages.hpp"
#include "identity/store/pending.hpp"
#include "identity/way_back.hpp"

namespace qaygi::identity {
namespace {

// A worker is held for no longer than this by somebody who is not even signed in.
constexpr std::chrono::milliseconds longest_poll{250};

struct StillWaiting {
    bool interrupted = false;
};
using Outcome = std::variant<StillWaiting, Message, Holder>;

bool is_over(const SignIn& sign_in, const PendingSignIn& pending, Instant now) { return now >= pending.started + sign_in.limits.wait; }

// That a number is unknown is told when the wait is over, and every answer until then takes as long as for a phone that rings:
// who tries numbers learns nothing sooner than from a phone that nobody answers.
Outcome unknown(const SignIn& sign_in, const PendingSignIn& pending, std::chrono::steady_clock::time_point begun) {
    if (!pending.unknown)
        sign_in.database.write([&](store::Transaction& transaction) {
            keep_unknown(transaction, pending.id);
            return std::monostate();
        });
    std::this_thread::sleep_until(begun + longest_poll);
    return StillWaiting{};
}

Outcome confirmed(const SignIn& sign_in, const PendingSignIn& pending, const asan_imza::Confirmed& answer, Instant now) {
    auto holder = asan_imza::check(answer, {.user_id = pending.user_id, .hash = pending.hash}, sign_in.trusted, sign_in.mapping, now, sign_in.revocation.get());
    if (!holder) return explain(holder.error());
    return *std::move(holder);
}

Outcome ask(const SignIn& sign_in, const PendingSignIn& pending, Instant now) {
    if (is_over(sign_in, pending, now)) return explain(pending.unknown ? PhoneResult::not_mid_client : PhoneResult::timeout);
    if (!pending.gateway_session) return StillWaiting{.interrupted = true};
    const auto begun = std::chrono::steady_clock::now();
    if (pending.unknown) return unknown(sign_in, pending, begun);
    try {
        const auto answer = sign_in.gateway.poll(*pending.gateway_session, longest_poll);
        if (auto* yes = std::get_if<asan_imza::Confirmed>(&answer)) return confirmed(sign_in, pending, *yes, now);
        auto* result = std::get_if<PhoneResult>(&answer);
        if (!result) return StillWaiting{};
        return *result == PhoneResult::not_mid_client ? unknown(sign_in, pending, begun) : explain(*result);
    } catch (const asan_imza::GatewayFault& fault) {
        spdlog::warn("{}", fault.what());
        return StillWaiting{.interrupted = true};
    }
}

web::Response still_waiting(const SignIn& sign_in, const web::Request& request, const PendingSignIn& pending, bool interrupted) {
    return waiting(request, {.code = verification_code(pending.hash),
                             .phone = pending.phone.masked(),
                             .left = std::chrono::ceil<std::chrono::seconds>(pending.started + sign_in.limits.wait - request.at),
                             .interrupted = interrupted,
                             .csrf = csrf_of(sign_in.cookies.token(request, Cookies::sign_in))});
}

web::Response end_without(const SignIn& sign_in, const PendingSignIn& pending, const Message& why, Instant at) {
    spdlog::info("sign-in of {} led nowhere: {}", pending.phone.masked(), why.key);
    sign_in.database.write([&](store::Transaction& transaction) {
        end_pending(transaction, pending.id, why);
        note_failed_sign_in(transaction, at, "asan_imza " + pending.phone.masked(), why.key);
        return std::monostate();
    });
    return web::see_other("/sign-in");
}

// The answer of the phone is used up by letting in: of two requests that bring it together only one does.
web::Response let_in(const SignIn& sign_in, const web::Request& request, const PendingSignIn& pending, const Holder& holder) {
    const Proved proved{.holder = holder, .means = {MeansKind::asan_imza, pending.phone.text()}, .way_back = pending.way_back};
    auto response = let_in(sign_in.database, sign_in.doors, request, proved, [&](store::Transaction& transaction) {
        forget_attempts(transaction, pending.phone, pending.user_id);
        return remove_pending(transaction, pending.id);
    });
    sign_in.cookies.remove(response, Cookies::sign_in);
    return response;
}

// An answer in place only says that there is one: the page asks again as a whole, and the gateway repeats what it said.
web::Response ask_again_as_a_whole() {
    web::Response response;
    response.with_header("HX-Refresh", "true");
    return response;
}

}  // namespace

web::Response wait_for_the_phone(const SignIn& sign_in, const web::Request& request) {
    const auto id = stored_name(sign_in.cookies.token(request, Cookies::sign_in));
    const auto pending = sign_in.database.read([&](store::Connection& connection) { return find_pending(connection, id); });
    if (!pending || pending->ended) {
        if (request.in_place()) return ask_again_as_a_whole();
        return web::see_other(sign_in.doors.arrival(request).session ? main_window : "/sign-in");
    }
    const auto outcome = ask(sign_in, *pending, request.at);
    if (auto* wait = std::get_if<StillWaiting>(&outcome)) return still_waiting(sign_in, request, *pending, wait->interrupted);
    if (request.in_place()) return ask_again_as_a_whole();
    if (auto* why = std::get_if<Message>(&outcome)) return end_without(sign_in, *pending, *why, request.at);
    return let_in(sign_in, request, *pending, std::get<Holder>(outcome));
}

}  // namespace qaygi::identity
