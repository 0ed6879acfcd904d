#pragma once

#include "identity/screens/sign_in.hpp"

namespace qaygi::identity {

// A form that came after its session had ended. In the same capacity it can be sent as it was typed; in another one the page leads to the choice.
web::Response show_kept_form(const SignIn& sign_in, const Visitor& visitor, const web::Request& request);

}  // namespace qaygi::identity
