#pragma once

#include "identity/visitor.hpp"
#include "store/database.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::authority {

using Employer = identity::EmployerVisitor;
using Administrator = identity::OfficerVisitor;
using Auditor = identity::OfficerVisitor;

web::Response show_active(store::Database& database, const Employer& visitor, const web::Request& request);
web::Response show_ended(store::Database& database, const Employer& visitor, const web::Request& request);
web::Response show_grant_form(store::Database& database, const Employer& visitor, const web::Request& request);
web::Response grant(store::Database& database, const Employer& visitor, const web::Request& request);
web::Response ask_revoke(store::Database& database, const Employer& visitor, const web::Request& request);
web::Response revoke(store::Database& database, const Employer& visitor, const web::Request& request);
web::Response show_own_journal(store::Database& database, const Employer& visitor, const web::Request& request);

web::Response show_officers(store::Database& database, const Administrator& administrator, const web::Request& request);
web::Response propose(store::Database& database, const Administrator& administrator, const web::Request& request);
web::Response confirm(store::Database& database, const Administrator& administrator, const web::Request& request);
web::Response drop(store::Database& database, const Administrator& administrator, const web::Request& request);
web::Response strike_out(store::Database& database, const Administrator& administrator, const web::Request& request);

web::Response show_any_journal(store::Database& database, const Auditor& auditor, const web::Request& request);

}  // namespace qaygi::authority
