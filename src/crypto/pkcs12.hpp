#pragma once

// A key with its certificate in one file that browsers import (PKCS #12, RFC 7292).

#include <string>
#include <vector>

#include "crypto/certificate.hpp"
#include "crypto/key.hpp"

namespace qaygi::crypto {

// The name is what a browser lists it under. Of the certificate's path the authorities go along.
std::string pkcs12(const std::string& name, const PrivateKey& key, const Certificate& certificate, const std::vector<Certificate>& path,
                   const std::string& password);

}  // namespace qaygi::crypto
