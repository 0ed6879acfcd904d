#include "identity/screens/doors.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/fault.hpp"
#include "crypto/compare.hpp"
#include "crypto/random.hpp"
#include "evidence/store/journal.hpp"
#include "identity/screens/refusals.hpp"
#include "identity/store/kept_forms.hpp"
#include "identity/store/sessions.hpp"
#include "web/encoding.hpp"

namespace qaygi::identity {
namespace {

template <class Who>
using Admission = Result<Who, web::Response>;

bool is_forged(const Visitor& visitor, const web::Request& request) {
    return request.method == web::Method::post && !crypto::equal_in_constant_time(visitor.csrf, request.form.text("csrf"));
}

std::string fields_of(const web::Form& form) {
    std::string text;
    for (const auto& [name, value] : form.fields())
        if (name != "csrf") text += (text.empty() ? "" : "&") + web::encode_percent(name) + "=" + web::encode_percent(value);
    return text;
}

std::string words(const std::vector<Role>& roles) {
    std::string text;
    for (const auto role : roles) text += (text.empty() ? "" : ", ") + std::string(name_of(role));
    return text;
}

}  // namespace

const ForEmployer* Arrival::employer() const { return session && session->chosen && session->employer ? capacities.at(*session->employer) : nullptr; }

bool Arrival::at_the_fund() const { return session && session->chosen && !session->employer && session->post; }

Visitor visitor_of(const Arrival& arrival) {
    const auto& session = *arrival.session;
    const bool acts = arrival.employer() || arrival.at_the_fund();
    return {.fin = session.fin,
            .name = session.name,
            .session = session.id,
            .csrf = csrf_of(arrival.token),
            .ends = arrival.ends,
            .may_switch = arrival.capacities.count() > (acts ? 1u : 0u)};
}

EmployerVisitor employer_visitor(const Arrival& arrival, const ForEmployer& acting) {
    return {visitor_of(arrival), acting.employer, acting.name, acting.right, acting.granted_by};
}

OfficerVisitor officer_visitor(const Arrival& arrival) { return {visitor_of(arrival), arrival.session->post->branch, arrival.session->post->role}; }

Arrival Doors::glance(const web::Request& request) const {
    Arrival arrival{.token = cookies_.token(request, Cookies::session), .session = {}, .ended = {}, .capacities = {}};
    if (arrival.token.empty()) return arrival;
    const auto id = stored_name(arrival.token);
    database_->read([&](store::Connection& connection) {
        auto session = find_session(connection, id);
        if (!session) return std::monostate();
        if (is_alive(*session, limits_, request.at)) {
            arrival.ends = end_of(*session, limits_);
            arrival.capacities = capacities(session->certified, grants_->to(connection, session->fin, request.at), session->post);
            arrival.session = std::move(session);
        } else {
            arrival.ended = std::move(session);
        }
        return std::monostate();
    });
    return arrival;
}

Arrival Doors::arrival(const web::Request& request) const {
    Arrival arrival = glance(request);
    if (!arrival.session || !is_worth_noting(*arrival.session, request.at)) return arrival;
    try {
        database_->write([&](store::Transaction& transaction) {
            note_seen(transaction, arrival.session->id, request.at);
            return std::monostate();
        });
    } catch (const Fault& fault) {
        // A full disk hinders nobody who only reads; the session then ends as of when it was noted last.
        spdlog::warn("a session was not noted: {}", fault.what());
        return arrival;
    }
    arrival.session->last_seen = request.at;
    arrival.ends = end_of(*arrival.session, limits_);
    return arrival;
}

web::Response Doors::to_sign_in(const Arrival& arrival, const web::Request& request) const {
    const bool is_form = request.method == web::Method::post && !request.in_place() && !request.form.fields().empty();
    if (!arrival.ended || !is_form || !crypto::equal_in_constant_time(csrf_of(arrival.token), request.form.text("csrf"))) return identity::to_sign_in(request);
    const KeptForm form{.id = crypto::random_token(),
                        .person = arrival.ended->fin,
                        .employer = arrival.ended->employer,
                        .path = request.path,
                        .fields = fields_of(request.form),
                        .at = request.at};
    database_->write([&](store::Transaction& transaction) {
        keep_form(transaction, form);
        return std::monostate();
    });
    return web::see_other("/sign-in?back=" + web::encode_percent("/kept-forms/" + form.id));
}

void Doors::note_refusal(const Arrival& arrival, const web::Request& request, std::string_view needed) const {
    database_->write([&](store::Transaction& transaction) {
        evidence::record(transaction, {.employer = arrival.session->employer,
                                       .at = request.at,
                                       .who = arrival.session->fin,
                                       .what = "identity.refused",
                                       .subject = request.path,
                                       .details = R"({"needed":")" + std::string(needed) + R"("})"});
        return std::monostate();
    });
}

template <class Who, class Ask>
web::Entry Doors::behind(std::string who, Ask ask, std::function<web::Response(const Who&, const web::Request&)> handler) const {
    auto door = [ask](const web::Request& request) -> std::optional<web::Response> {
        Admission<Who> admitted = ask(request);
        return admitted ? std::nullopt : std::optional(admitted.error());
    };
    auto inside = [doors = *this, ask, handler = std::move(handler)](const web::Request& request) {
        Admission<Who> admitted = ask(request);
        if (!admitted) return admitted.error();
        if (!is_forged(*admitted, request)) return handler(*admitted, request);
        doors.note_refusal(doors.glance(request), request, "a form of this session");
        return forged(request, *admitted);
    };
    return web::Entry::behind(std::move(who), std::move(door), std::move(inside));
}

web::Entry Doors::employer(Right needed, EmployerHandler handler) const {
    const auto ask = [doors = *this, needed](const web::Request& request) -> Admission<EmployerVisitor> {
        const auto arrival = doors.arrival(request);
        if (!arrival.session) return refuse(doors.to_sign_in(arrival, request));
        const auto* acting = arrival.employer();
        if (acting && includes(acting->right, needed)) return employer_visitor(arrival, *acting);
        const bool undecided = !arrival.session->employer && !arrival.at_the_fund() && arrival.capacities.count() > 0;
        if (undecided) return refuse(to_capacities(request));
        doors.note_refusal(arrival, request, name_of(needed));
        if (acting) return refuse(too_little_right(request, employer_visitor(arrival, *acting), needed));
        if (!arrival.session->employer) return refuse(not_for_employers(request, visitor_of(arrival)));
        const auto grantor = doors.database_->read(
            [&](store::Connection& connection) { return doors.grants().last_grantor(connection, arrival.session->fin, *arrival.session->employer); });
        return refuse(right_is_gone(request, visitor_of(arrival), grantor.value_or("")));
    };
    return behind<EmployerVisitor>("employer: " + std::string(name_of(needed)), ask, std::move(handler));
}

web::Entry Doors::officer(std::vector<Role> roles, OfficerHandler handler) const {
    const auto who = words(roles);
    const auto ask = [doors = *this, roles, who](const web::Request& request) -> Admission<OfficerVisitor> {
        const auto arrival = doors.arrival(request);
        if (!arrival.session) return refuse(doors.to_sign_in(arrival, request));
        if (arrival.at_the_fund() && std::ranges::find(roles, arrival.session->post->role) != roles.end()) return officer_visitor(arrival);
        if (!arrival.session->chosen) return refuse(to_capacities(request));
        doors.note_refusal(arrival, request, who);
        return refuse(not_an_officer(request, visitor_of(arrival), roles.front()));
    };
    return behind<OfficerVisitor>(who, ask, std::move(handler));
}

web::Entry Doors::signed_in(VisitorHandler handler) const {
    const auto ask = [doors = *this](const web::Request& request) -> Admission<Visitor> {
        const auto arrival = doors.arrival(request);
        if (!arrival.session) return refuse(doors.to_sign_in(arrival, request));
        return visitor_of(arrival);
    };
    return behind<Visitor>("signed in", ask, std::move(handler));
}

}  // namespace qaygi::identity
