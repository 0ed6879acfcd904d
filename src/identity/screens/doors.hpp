#pragma once

// The doors that the route tables name. Each resolves the session of the request's cookie and asks anew what its person may do; a stranger is
// led to the sign-in page and back to where they wanted to go, a form sent after the session ended being kept for them; a person without the
// right is told who can grant it and where (403), which the journal notes. A changing request whose csrf field is not that of the session
// gets 403.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "identity/screens/cookies.hpp"
#include "identity/session.hpp"
#include "identity/store/grants.hpp"
#include "identity/visitor.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::identity {

using EmployerHandler = std::function<web::Response(const EmployerVisitor&, const web::Request&)>;
using OfficerHandler = std::function<web::Response(const OfficerVisitor&, const web::Request&)>;
using VisitorHandler = std::function<web::Response(const Visitor&, const web::Request&)>;

// Who sent a request.
struct Arrival {
    std::string token;
    std::optional<Session> session;  // that the cookie names, when it is alive
    std::optional<Session> ended;    // that the cookie names, when it is not alive any more
    Capacities capacities;           // of the living session's person, at this moment
    Instant ends = {};               // of the living session

    const ForEmployer* employer() const;  // for whom the session acts, and still may
    bool at_the_fund() const;             // the session acts for the fund
};
Visitor visitor_of(const Arrival& arrival);
EmployerVisitor employer_visitor(const Arrival& arrival, const ForEmployer& acting);
OfficerVisitor officer_visitor(const Arrival& arrival);

class Doors {
public:
    // The origin decides the name of the cookie; a door asked over another one finds nobody. The database and the grants must outlive the doors.
    explicit Doors(store::Database& database, std::string_view public_origin = "http://", const Grants& grants = no_grants(), SessionLimits limits = {})
        : database_(&database), cookies_(public_origin), grants_(&grants), limits_(limits) {}

    // Whoever may do this for the employer that the session acts for.
    web::Entry employer(Right needed, EmployerHandler handler) const;
    // Whoever has one of these roles at the fund.
    web::Entry officer(std::vector<Role> roles, OfficerHandler handler) const;
    // Those who decide on schedules.
    web::Entry officer(OfficerHandler handler) const { return officer({Role::officer, Role::second_officer}, std::move(handler)); }
    // Whoever is signed in, in whatever capacity.
    web::Entry signed_in(VisitorHandler handler) const;

    // For pages that are for everybody and greet those who are signed in.
    Arrival arrival(const web::Request& request) const;
    // The same, without counting as a visit: the session is not prolonged.
    Arrival glance(const web::Request& request) const;

    const Cookies& cookies() const { return cookies_; }
    const Grants& grants() const { return *grants_; }
    const SessionLimits& limits() const { return limits_; }

private:
    template <class Who, class Ask>
    web::Entry behind(std::string who, Ask ask, std::function<web::Response(const Who&, const web::Request&)> handler) const;
    web::Response to_sign_in(const Arrival& arrival, const web::Request& request) const;
    void note_refusal(const Arrival& arrival, const web::Request& request, std::string_view needed) const;

    store::Database* database_;
    Cookies cookies_;
    const Grants* grants_;
    SessionLimits limits_;
};

}  // namespace qaygi::identity
