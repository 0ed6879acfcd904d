#pragma once

// The wait for the phone: asks the gateway for a moment, shows how long is left, and at the end lets in or says why not.

#include "identity/screens/sign_in.hpp"

namespace qaygi::identity {

web::Response wait_for_the_phone(const SignIn& sign_in, const web::Request& request);

}  // namespace qaygi::identity
