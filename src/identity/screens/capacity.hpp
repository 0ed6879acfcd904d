#pragma once

// In which capacity to act: for one of several employers, or for the fund. Each choice rotates the session.
//
//   GET  /capacity   the choice
//   POST /capacity   acts so from now on

#include "identity/screens/sign_in.hpp"

namespace qaygi::identity {

web::Routes capacity_routes(std::shared_ptr<const SignIn> sign_in);

}  // namespace qaygi::identity
