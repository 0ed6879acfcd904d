#pragma once

// The doors that the route tables name. Each resolves the session of the request's cookie; a stranger is led to the sign-in page and back
// to where they wanted to go; a person without the right is told who can grant it and where (403). A changing request whose csrf field
// is not that of the session gets 403.

#include <functional>

#include "base/clock.hpp"
#include "identity/visitor.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::identity {

using EmployerHandler = std::function<web::Response(const EmployerVisitor&, const web::Request&)>;
using OfficerHandler = std::function<web::Response(const OfficerVisitor&, const web::Request&)>;

class Doors {
public:
    explicit Doors(store::Database& database) : database_(database) {}
    web::Entry employer(EmployerHandler handler) const;
    web::Entry officer(OfficerHandler handler) const;

private:
    store::Database& database_;
};

}  // namespace qaygi::identity
