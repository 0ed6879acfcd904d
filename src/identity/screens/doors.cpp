#include "identity/screens/doors.hpp"

#include "crypto/compare.hpp"
#include "identity/screens/refusals.hpp"
#include "identity/store/sessions.hpp"

namespace qaygi::identity {
namespace {

template <class Who>
using Admission = Result<Who, web::Response>;

Visitor visitor(const Arrival& arrival) {
    return {.fin = arrival.session->fin, .name = arrival.session->name, .session = arrival.session->id, .csrf = csrf_of(arrival.token)};
}

template <class Who>
Admission<Who> admit(const Arrival& arrival, const web::Request& request);

template <>
Admission<Visitor> admit(const Arrival& arrival, const web::Request&) {
    return visitor(arrival);
}

template <>
Admission<EmployerVisitor> admit(const Arrival& arrival, const web::Request& request) {
    const auto& right = arrival.session->employer;
    if (!right) return refuse(not_for_employers(request, visitor(arrival)));
    return EmployerVisitor{visitor(arrival), right->employer, right->name, right->seal};
}

template <>
Admission<OfficerVisitor> admit(const Arrival& arrival, const web::Request& request) {
    const auto& branch = arrival.session->branch;
    if (!branch) return refuse(not_an_officer(request, visitor(arrival)));
    return OfficerVisitor{visitor(arrival), *branch};
}

template <class Who>
Admission<Who> ask(const Doors& doors, const web::Request& request) {
    auto arrival = doors.arrival(request);
    if (!arrival.session) return refuse(to_sign_in(request));
    return admit<Who>(arrival, request);
}

bool is_forged(const Visitor& visitor, const web::Request& request) {
    return request.method == web::Method::post && !crypto::equal_in_constant_time(visitor.csrf, request.form.text("csrf"));
}

}  // namespace

Arrival Doors::arrival(const web::Request& request) const {
    Arrival arrival{cookies_.token(request, Cookies::session), std::nullopt};
    if (arrival.token.empty()) return arrival;
    const auto id = stored_name(arrival.token);
    auto session = database_->read([&](store::Connection& connection) { return find_session(connection, id); });
    if (!session || !is_alive(*session, request.at)) return arrival;
    if (is_worth_noting(*session, request.at))
        database_->write([&](store::Transaction& transaction) {
            note_seen(transaction, id, request.at);
            return std::monostate();
        });
    arrival.session = std::move(session);
    return arrival;
}

template <class Who>
web::Entry Doors::behind(std::string who, std::function<web::Response(const Who&, const web::Request&)> handler) const {
    auto door = [doors = *this](const web::Request& request) -> std::optional<web::Response> {
        auto admitted = ask<Who>(doors, request);
        return admitted ? std::nullopt : std::optional(admitted.error());
    };
    auto inside = [doors = *this, handler = std::move(handler)](const web::Request& request) {
        auto admitted = ask<Who>(doors, request);
        if (!admitted) return admitted.error();
        return is_forged(*admitted, request) ? forged(request, *admitted) : handler(*admitted, request);
    };
    return web::Entry::behind(std::move(who), std::move(door), std::move(inside));
}

web::Entry Doors::employer(EmployerHandler handler) const { return behind<EmployerVisitor>("employer", std::move(handler)); }

web::Entry Doors::officer(OfficerHandler handler) const { return behind<OfficerVisitor>("officer", std::move(handler)); }

web::Entry Doors::signed_in(VisitorHandler handler) const { return behind<Visitor>("signed in", std::move(handler)); }

}  // namespace qaygi::identity
