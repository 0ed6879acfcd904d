#pragma once

// Which attribute of a certificate holds what. It differs by issuer and is published by none, so it is configuration; the defaults are those of
// our own test authorities.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "crypto/certificate.hpp"
#include "identity/phone_sign_in.hpp"

namespace qaygi::identity::card {

// Attributes of the subject and the policy are dotted object identifiers; a prefix stands before the value and is required.
struct Mapping {
    std::string fin = "2.5.4.5";  // serialNumber
    std::string fin_prefix = "PNOAZ-";
    std::string given_name = "2.5.4.42";
    std::string surname = "2.5.4.4";
    std::string number = "0.9.2342.19200300.100.1.1";  // UID: of the card, or the Asan İmza user ID
    std::string employer = "2.5.4.97";                 // organizationIdentifier
    std::string employer_prefix = "NTRAZ-";
    std::string employer_name = "2.5.4.10";                     // organizationName
    std::string seal_policy = "2.25.204537618399121403917316";  // certificate policy of those who hold the employer's seal
};

// Of the authorities that write their certificates otherwise than the usual mapping says: by SHA-256 of the authority's certificate, hexadecimal.
using OwnMappings = std::map<std::string, Mapping>;

// That of the nearest authority on the path (the certificate, its issuer, …) that has its own; else the usual one.
const Mapping& mapping_of(const std::vector<crypto::Certificate>& path, const Mapping& usual, const OwnMappings& own);

// Who the certificate names; nothing when it names no FİN, or a FİN or VÖEN that cannot be.
std::optional<Holder> holder_named_in(const crypto::Certificate& certificate, const Mapping& mapping);

}  // namespace qaygi::identity::card
