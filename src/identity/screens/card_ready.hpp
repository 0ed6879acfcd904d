#pragma once

// Is my card ready? Looked at before work begins, so that nobody learns with a filled form that the certificate has ended.

#include <memory>

#include "identity/screens/card.hpp"

namespace qaygi::identity {

//   GET  /sign-in/card/ready   asks the extension whether it, the reader and the certificate to sign with are there
//   POST /sign-in/card/ready   that certificate: whose, until when, for how many days yet, whether it stands; nobody is signed in
web::Routes card_ready_routes(std::shared_ptr<const CardSignIn> sign_in);

}  // namespace qaygi::identity
