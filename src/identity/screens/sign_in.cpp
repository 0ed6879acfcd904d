#include "identity/screens/sign_in.hpp"

#include <spdlog/spdlog.h>

#include "crypto/compare.hpp"
#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "identity/screens/asan_imza.hpp"
#include "identity/screens/capacity.hpp"
#include "identity/screens/opening.hpp"
#include "identity/screens/own_sessions.hpp"
#include "identity/screens/sign_in_pages.hpp"
#include "identity/store/pending.hpp"
#include "identity/store/sessions.hpp"
#include "identity/way_back.hpp"

namespace qaygi::identity {
namespace {

constexpr std::size_t hash_octets = 32;

// With what became of the attempt before, if it led nowhere.
web::Response show_ways_in(const SignIn& sign_in, const web::Request& request) {
    WaysIn shown{.way_back = way_back(request.query.text("back")), .by_card = sign_in.by_card};
    const auto earlier = stored_name(sign_in.cookies.token(request, Cookies::sign_in));
    const auto pending = sign_in.database.read([&](store::Connection& connection) { return find_pending(connection, earlier); });
    if (pending && pending->ended) {
        shown.phone = pending->phone.text();
        shown.trouble = pending->ended;
        if (!request.query.has("back")) shown.way_back = pending->way_back;
    }
    return ways_in(request, shown, 200);
}

std::string language_of_phone(const Language& say) {
    switch (say.code()) {
        case Language::Code::en:
            return "ENG";
        case Language::Code::ru:
            return "RUS";
        case Language::Code::az:
            break;
    }
    return "AZE";
}

// The name that the gateway gave to the request; nothing when the gateway is away, and then the number is free again.
std::optional<std::string> ask_the_phone(const SignIn& sign_in, const PendingSignIn& pending, const Language& say) {
    try {
        return sign_in.gateway.start({.phone = pending.phone,
                                      .user_id = pending.user_id,
                                      .hash = pending.hash,
                                      .language = language_of_phone(say),
                                      .display_text = std::string(say("identity.phone_display_text"_text))});
    } catch (const asan_imza::GatewayFault& fault) {
        spdlog::warn("{}", fault.what());
        sign_in.database.write([&](store::Transaction& transaction) { return remove_pending(transaction, pending.id); });
        return std::nullopt;
    }
}

web::Response start(const SignIn& sign_in, const web::Request& request) {
    WaysIn shown{.fields = web::Fields(request.form), .way_back = way_back(request.form.text("back")), .by_card = sign_in.by_card};
    const auto phone = shown.fields.required("phone", Phone::read);
    const auto user_id = shown.fields.required("user_id", UserId::read);
    if (shown.fields.refused()) return ways_in(request, shown, 422);

    const auto token = crypto::random_token();
    const PendingSignIn pending{.id = stored_name(token),
                                .phone = *phone,
                                .user_id = *user_id,
                                .hash = crypto::random_bytes(hash_octets),
                                .way_back = shown.way_back,
                                .started = request.at};
    const auto earlier = stored_name(sign_in.cookies.token(request, Cookies::sign_in));
    const auto later =
        sign_in.database.write([&](store::Transaction& transaction) { return reserve_number(transaction, pending, earlier, request.peer, sign_in.limits); });
    if (later) {
        shown.trouble = explain(*later);
        return ways_in(request, shown, 429);
    }
    const auto gateway_session = ask_the_phone(sign_in, pending, request.say());
    if (!gateway_session) {
        shown.trouble = message("identity.gateway_away"_text);
        return ways_in(request, shown, 503);
    }
    sign_in.database.write([&](store::Transaction& transaction) {
        keep_gateway_session(transaction, pending.id, *gateway_session);
        return std::monostate();
    });
    auto response = web::see_other("/sign-in/asan-imza");
    sign_in.cookies.keep(response, Cookies::sign_in, token);
    return response;
}

web::Response cancel(const SignIn& sign_in, const web::Request& request) {
    const auto token = sign_in.cookies.token(request, Cookies::sign_in);
    const auto id = stored_name(token);
    const auto pending = sign_in.database.read([&](store::Connection& connection) { return find_pending(connection, id); });
    if (pending && !pending->ended && crypto::equal_in_constant_time(csrf_of(token), request.form.text("csrf")))
        sign_in.database.write([&](store::Transaction& transaction) {
            const auto why = message("identity.cancelled"_text);
            end_pending(transaction, id, why);
            note_failed_sign_in(transaction, request.at, "asan_imza " + pending->phone.masked(), why.key);
            return std::monostate();
        });
    return web::see_other("/sign-in");
}

web::Response sign_out(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    const auto employer = sign_in.doors.glance(request).session->employer;
    sign_in.database.write([&](store::Transaction& transaction) {
        if (!close_session(transaction, visitor.session)) return std::monostate();
        evidence::record(transaction,
                         {.employer = employer, .at = request.at, .who = visitor.fin, .what = "identity.signed_out", .subject = "session", .details = "{}"});
        return std::monostate();
    });
    auto response = web::see_other(main_window);
    sign_in.cookies.remove(response, Cookies::session);
    return response;
}

}  // namespace

web::Routes sign_in_routes(std::shared_ptr<const SignIn> sign_in) {
    using web::Entry;
    using web::Method;
    const auto with = [sign_in](web::Response (*handler)(const SignIn&, const web::Request&)) {
        return Entry::anyone([sign_in, handler](const web::Request& request) { return handler(*sign_in, request); });
    };
    web::Routes routes{{Method::get, "/sign-in", with(show_ways_in)},
                       {Method::post, "/sign-in/asan-imza", with(start)},
                       {Method::get, "/sign-in/asan-imza", with(wait_for_the_phone)},
                       {Method::post, "/sign-in/asan-imza/cancel", with(cancel)},
                       {Method::post, "/sign-out", sign_in->doors.signed_in([sign_in](const Visitor& visitor, const web::Request& request) {
                            return sign_out(*sign_in, visitor, request);
                        })}};
    std::ranges::move(capacity_routes(sign_in), std::back_inserter(routes));
    std::ranges::move(own_session_routes(sign_in), std::back_inserter(routes));
    return routes;
}

}  // namespace qaygi::identity
