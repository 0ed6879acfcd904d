#pragma once

// The second way with a card: the browser's extension has the card sign our nonce, without TLS asking for a certificate. The page needs scripts.

#include <memory>

#include "identity/screens/card.hpp"

namespace qaygi::identity {

//   POST /sign-in/web-eid/challenge   a nonce for this browser, for five minutes
//   POST /sign-in/web-eid             the token that the card signed
web::Routes web_eid_routes(std::shared_ptr<const CardSignIn> sign_in);

// The form on the page of the ways in.
web::Html web_eid_form(const Language& say, const std::string& back);

}  // namespace qaygi::identity
