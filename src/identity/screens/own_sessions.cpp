#include "identity/screens/own_sessions.hpp"

#include <fmt/format.h>

#include "evidence/store/journal.hpp"
#include "identity/screens/frames.hpp"
#include "identity/screens/kept_form_page.hpp"
#include "identity/screens/refusals.hpp"
#include "identity/store/sessions.hpp"
#include "identity/way_back.hpp"
#include "web/components.hpp"
#include "web/scrolling.hpp"

namespace qaygi::identity {
namespace {

std::vector<Session> open_ones(const SignIn& sign_in, const Fin& person, Instant now) {
    auto all = sign_in.database.read([&](store::Connection& connection) { return sessions_of(connection, person); });
    std::erase_if(all, [&](const Session& session) { return !is_alive(session, sign_in.doors.limits(), now); });
    return all;
}

web::Html acts_as(const Language& say, const Session& session) {
    if (!session.chosen) return web::html("{}", say("identity.not_chosen_yet"_text));
    if (session.employer) return web::html("{} {}", say("menu.voen"_text), session.employer->text());
    return web::html(
        "{}", session.post ? std::string(say("identity.role." + std::string(name_of(session.post->role)))) : std::string(say("identity.for_nobody"_text)));
}

web::Html ending(const Language& say, const Visitor& visitor, const Session& session) {
    if (session.id == visitor.session) return web::tag(say("identity.this_session"_text), web::Colour::blue);
    const auto spoken = web::html(R"(<span class="govuk-visually-hidden"> {}</span>)", show(session.opened));
    return web::form(
        {.action = "/sessions/end", .csrf = visitor.csrf},
        web::hidden("session", session.id) + web::html(R"(<button type="submit" class="govuk-button govuk-button--secondary qaygi-in-cell">{}{}</button>)",
                                                       say("identity.end_session"_text), spoken));
}

web::Response show_sessions(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    const auto& say = request.say();
    web::Table table{.caption = say("identity.sessions_title"_text), .caption_classes = "govuk-visually-hidden"};
    table.columns = {{.title = say("identity.session_opened"_text)},
                     {.title = say("identity.session_seen"_text)},
                     {.title = say("identity.session_means"_text)},
                     {.title = say("identity.session_acts"_text)},
                     {.title = say("identity.session_end"_text)}};
    for (const auto& session : open_ones(sign_in, visitor.fin, request.at))
        table.rows.push_back({show(session.opened), show(session.last_seen),
                              std::string(say("identity.means." + std::string(name_of(session.means.kind)))) + " " + masked(session.means),
                              acts_as(say, session), ending(say, visitor, session)});
    const auto frame = frame_of(sign_in.doors.arrival(request), request, std::string(say("identity.sessions_title"_text)));
    const auto limits =
        say("identity.sessions_limits"_text, {std::to_string(std::chrono::duration_cast<std::chrono::minutes>(sign_in.doors.limits().idle).count()),
                                              std::to_string(std::chrono::duration_cast<std::chrono::hours>(sign_in.doors.limits().open).count())});
    const auto all = web::form({.action = "/sessions/end-all", .csrf = visitor.csrf},
                               web::button({.text = say("identity.end_all_sessions"_text), .kind = web::ButtonKind::warning}));
    return web::show(web::page(frame, web::html(R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)", frame.title, limits) +
                                          web::scrolling(table.caption, web::table(table)) + all));
}

void record_end(store::Transaction& transaction, const Session& session, Instant at) {
    evidence::record(transaction,
                     {.employer = session.employer, .at = at, .who = session.fin, .what = "identity.signed_out", .subject = "session", .details = "{}"});
}

// Of those that are this person's own, the ones named.
void end_sessions(const SignIn& sign_in, const Visitor& visitor, Instant at, const std::function<bool(const Session&)>& named) {
    sign_in.database.write([&](store::Transaction& transaction) {
        for (const auto& session : sessions_of(transaction, visitor.fin))
            if (named(session) && close_session(transaction, session.id)) record_end(transaction, session, at);
        return std::monostate();
    });
}

web::Response end_one(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    const auto id = request.form.text("session");
    end_sessions(sign_in, visitor, request.at, [&](const Session& session) { return session.id == id; });
    return web::see_other("/sessions?done=session_ended");
}

web::Response end_all(const SignIn& sign_in, const Visitor& visitor, const web::Request& request) {
    end_sessions(sign_in, visitor, request.at, [](const Session&) { return true; });
    auto response = web::see_other(main_window);
    sign_in.doors.cookies().remove(response, Cookies::session);
    return response;
}

web::Response seconds_left(const Arrival& arrival, Instant now) {
    const auto left = arrival.session ? std::chrono::floor<std::chrono::seconds>(arrival.ends - now).count() : 0;
    return {.content_type = "application/json; charset=utf-8", .body = fmt::format(R"({{"seconds":{}}})", left)};
}

web::Response stay(const SignIn& sign_in, const Visitor&, const web::Request& request) { return seconds_left(sign_in.doors.glance(request), request.at); }

}  // namespace

web::Routes own_session_routes(std::shared_ptr<const SignIn> sign_in) {
    using web::Method;
    const auto with = [sign_in](web::Response (*handler)(const SignIn&, const Visitor&, const web::Request&)) {
        return sign_in->doors.signed_in(
            [sign_in, handler](const Visitor& visitor, const web::Request& request) { return handler(*sign_in, visitor, request); });
    };
    const auto glance = [sign_in](const web::Request& request) { return seconds_left(sign_in->doors.glance(request), request.at); };
    return {{Method::get, "/sessions", with(show_sessions)},    {Method::post, "/sessions/end", with(end_one)},
            {Method::post, "/sessions/end-all", with(end_all)}, {Method::get, "/session", web::Entry::anyone(glance)},
            {Method::post, "/session/stay", with(stay)},        {Method::get, "/kept-forms/{form}", with(show_kept_form)}};
}

}  // namespace qaygi::identity
