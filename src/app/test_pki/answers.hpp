#pragma once

// What the test authorities answer over HTTP:
//
//   POST /ocsp          RFC 6960, with the nonce of the question
//   GET  /issuing.crl   the issuing authority's list of revoked certificates, holding for a day
//   POST /time-stamps   RFC 3161

#include <filesystem>

#include "app/test_pki/authorities.hpp"
#include "app/test_pki/cards.hpp"
#include "web/route.hpp"

namespace qaygi::test_pki {

web::Routes answer_routes(const std::filesystem::path& folder, const Authorities& authorities, const std::vector<Card>& cards);

}  // namespace qaygi::test_pki
