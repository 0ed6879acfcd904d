#pragma once

// Why a card did not let its holder in: each reason a page of its own, with the way on.

#include <string>
#include <string_view>

#include "identity/phone_sign_in.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

namespace qaygi::identity {

inline constexpr std::string_view no_card = "no_card";        // the browser showed no certificate
inline constexpr std::string_view wrong_code = "wrong_code";  // the code was used, is too old, or belongs to another browser

std::string_view name_of(CertificateRefusal refusal);  // in addresses
// The page for such a name; an unknown one: that of a wrong code. back: where the visitor wanted to go.
web::Response card_refused(const web::Request& request, std::string_view why, const std::string& back);

// The same in one paragraph.
std::string card_trouble(const Language& say, std::string_view why);

}  // namespace qaygi::identity
