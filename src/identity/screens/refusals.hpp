#pragma once

// What a visitor gets who may not enter.

#include <string>

#include "identity/visitor.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::identity {

// Led to the sign-in page and back afterwards; a form sent in place takes the whole page along.
web::Response to_sign_in(const web::Request& request);
// Led to choose in which capacity to act, and back afterwards.
web::Response to_capacities(const web::Request& request);
// 403: the page is for those who act for an employer; names who grants that right and where.
web::Response not_for_employers(const web::Request& request, const Visitor& visitor);
// 403: the right for the employer of this session was taken back or ran out; names who gave it. What was typed can be sent once more.
web::Response right_is_gone(const web::Request& request, const Visitor& visitor, const std::string& granted_by);
// 403: the right does not reach so far. What was typed can be sent once more.
web::Response too_little_right(const web::Request& request, const EmployerVisitor& visitor, Right needed);
// 403: the page is for those who have this role at the fund; names who appoints them.
web::Response not_an_officer(const web::Request& request, const Visitor& visitor, Role needed);
// 403: the form does not come from a page of this session.
web::Response forged(const web::Request& request, const Visitor& visitor);

}  // namespace qaygi::identity
