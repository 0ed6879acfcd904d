#pragma once

// What a person sees and does about being signed in.
//
//   GET  /sessions            where one is signed in
//   POST /sessions/end        one of these ends
//   POST /sessions/end-all    all of these end
//   GET  /session             for the page's script: for how long still; does not prolong
//   POST /session/stay        for the page's script: prolongs
//   GET  /kept-forms/{form}   a form that came after its session had ended, to go on with

#include "identity/screens/sign_in.hpp"

namespace qaygi::identity {

web::Routes own_session_routes(std::shared_ptr<const SignIn> sign_in);

}  // namespace qaygi::identity
