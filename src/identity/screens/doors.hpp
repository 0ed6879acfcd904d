#pragma once

// The doors that the route tables name. Each resolves the session of the request's cookie; a stranger is led to the sign-in page and back
// to where they wanted to go; a person without the right is told who can grant it and where (403). A changing request whose csrf field
// is not that of the session gets 403.

#include <functional>
#include <optional>
#include <string>

#include "identity/screens/cookies.hpp"
#include "identity/session.hpp"
#include "identity/visitor.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::identity {

using EmployerHandler = std::function<web::Response(const EmployerVisitor&, const web::Request&)>;
using OfficerHandler = std::function<web::Response(const OfficerVisitor&, const web::Request&)>;
using VisitorHandler = std::function<web::Response(const Visitor&, const web::Request&)>;

// Who sent a request: the session that its cookie names, when it is alive.
struct Arrival {
    std::string token;
    std::optional<Session> session;
};

class Doors {
public:
    // The origin decides the name of the cookie; a door asked over another one finds nobody.
    explicit Doors(store::Database& database, std::string_view public_origin = "http://") : database_(&database), cookies_(public_origin) {}

    web::Entry employer(EmployerHandler handler) const;
    web::Entry officer(OfficerHandler handler) const;
    // Whoever is signed in, in whatever capacity.
    web::Entry signed_in(VisitorHandler handler) const;

    // For pages that are for everybody and greet those who are signed in.
    Arrival arrival(const web::Request& request) const;

    const Cookies& cookies() const { return cookies_; }

private:
    template <class Who>
    web::Entry behind(std::string who, std::function<web::Response(const Who&, const web::Request&)> handler) const;

    store::Database* database_;
    Cookies cookies_;
};

}  // namespace qaygi::identity
