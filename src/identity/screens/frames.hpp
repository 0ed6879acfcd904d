#pragma once

// What surrounds the pages of those who signed in: who acts for whom, their menu, and the word of what was just done.
// A change answers with a redirect to "…?done=saved"; the page then shows the text "menu.done.saved" once, with Ok to close it.

#include <string_view>

#include "identity/screens/doors.hpp"
#include "identity/visitor.hpp"
#include "web/page.hpp"
#include "web/request.hpp"

namespace qaygi::identity {

// With the code of a benefit the menu keeps to that benefit's service.
web::Frame employer_frame(const EmployerVisitor& visitor, const web::Request& request, std::string title, std::string_view benefit = "");
web::Frame officer_frame(const OfficerVisitor& visitor, const web::Request& request, std::string title);
// Of somebody whose capacity does not matter for the page, or who has none.
web::Frame visitor_frame(const Visitor& visitor, const web::Request& request, std::string title);
// Of whoever came: as one of the above, or of a stranger.
web::Frame frame_of(const Arrival& arrival, const web::Request& request, std::string title);

// Where a session begins: the menu of all services, the inbox of the branch, the pages of a role; or the choice between them.
std::string_view main_window_of(const Session& session);

}  // namespace qaygi::identity
