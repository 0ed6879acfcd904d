#pragma once

// Signing in with a card. The browser visits the card port, which asks for the certificate in the TLS handshake, checks it and leads back with
// a code that holds for a minute, once, and only in the browser that set out: the visit carries a state made from a cookie that only this
// browser has, so that nobody signs a stranger's browser in as themselves, nor their own with a stranger's code.

#include <memory>
#include <string>

#include "identity/providers/card/check.hpp"
#include "identity/screens/cookies.hpp"
#include "identity/screens/doors.hpp"
#include "store/database.hpp"
#include "web/certificate_door.hpp"
#include "web/route.hpp"

namespace qaygi::identity {

struct CardSignIn {
    store::Database& database;
    Doors doors;
    card::Rules rules;
    std::string main_origin;  // https://host as browsers see it
    std::string card_origin;  // https://host:port of the card port
};

//   GET  /sign-in/card/start   to the card port
//   GET  /sign-in/card         back from it, with a code or with what was wrong
web::Routes card_routes(std::shared_ptr<const CardSignIn> sign_in);

// At the card port: where the browser is led on.
std::string knock(const CardSignIn& sign_in, const web::Knock& knock);

}  // namespace qaygi::identity
