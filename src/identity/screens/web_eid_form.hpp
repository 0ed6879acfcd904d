#pragma once

// A form that the page's script fills with what the card answers through the browser's extension (Web eID), and then sends by itself.

#include <string>

#include "language/language.hpp"
#include "web/html.hpp"

namespace qaygi::identity {

struct ExtensionForm {
    std::string action;
    std::string way_back;   // where the visitor wanted to go
    std::string challenge;  // address of the nonce that the card signs; empty: only the certificate to sign with is asked for, without a PIN
    TextKey button;
};
// Its field "content" carries the token in JSON, or the certificate in base64 of its DER.
web::Html extension_form(const Language& say, const ExtensionForm& options);

}  // namespace qaygi::identity
