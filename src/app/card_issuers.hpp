#pragma once

// Issuers of cards that put things elsewhere than card-certificate-… says: a file with a section for each.
//
//   [1F:2E:…]                 SHA-256 of the authority's certificate, as "openssl x509 -noout -fingerprint -sha256" prints it
//   fin = 2.5.4.5             the names of card-certificate-…; what is left out stays as usual
//   fin-prefix = PNOAZ-
//
// It holds for the certificates of that authority and of those below it.

#include <filesystem>

#include "crypto/certificate.hpp"
#include "identity/providers/card/mapping.hpp"

namespace qaygi::app {

// A Fault when the file cannot be read, names an authority that is not trusted, or has a setting or a value that cannot be.
identity::card::OwnMappings read_card_issuers(const std::filesystem::path& file, const identity::card::Mapping& usual, const crypto::Authorities& trusted);

}  // namespace qaygi::app
