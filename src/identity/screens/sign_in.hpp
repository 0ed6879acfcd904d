#pragma once

// Signing in with Asan İmza, and signing out; the page of the ways in offers the card, too (identity/screens/card.hpp).

#include <memory>

#include "crypto/certificate.hpp"
#include "identity/attempts.hpp"
#include "identity/providers/asan_imza/certificate_check.hpp"
#include "identity/providers/asan_imza/gateway.hpp"
#include "identity/screens/cookies.hpp"
#include "identity/screens/doors.hpp"
#include "store/database.hpp"
#include "web/route.hpp"

namespace qaygi::identity {

struct SignIn {
    store::Database& database;
    Doors doors;
    Cookies cookies;
    asan_imza::Gateway gateway;
    crypto::Authorities trusted;  // who may stand behind the certificate of a person
    asan_imza::CertificateMapping mapping;
    AttemptLimits limits;
    std::shared_ptr<const card::Revocation> revocation = nullptr;  // nothing: the issuer is not asked
    bool by_card = false;                                          // whether the page offers the card, too
};

//   GET  /sign-in                    the ways in, and why the last attempt led nowhere
//   POST /sign-in/asan-imza          phone and user ID: the phone is asked
//   GET  /sign-in/asan-imza          waits for the phone, then lets in
//   POST /sign-in/asan-imza/cancel   back to the ways in
//   POST /sign-out
web::Routes sign_in_routes(std::shared_ptr<const SignIn> sign_in);

}  // namespace qaygi::identity
