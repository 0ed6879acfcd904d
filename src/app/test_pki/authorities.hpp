#pragma once

// The test authorities: a root, a policy authority under it, an issuing authority under that, as in the state's own hierarchy. In a folder that
// survives a restart:
//
//   authorities.pem   the three certificates: what a server is told to trust
//   keys/<name>.pem   key and certificate of each, of the OCSP responder, of the time-stamp authority and of the server "localhost"
//   withdrawn.txt     serial numbers of revoked certificates, one a line; read at each question, so that a line added counts at once
//
// Each authority carries the mark of tests and says so in its name.

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "crypto/issuing.hpp"

namespace qaygi::test_pki {

struct Holding {
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

struct Authorities {
    crypto::IssuingAuthority root;
    crypto::IssuingAuthority policy;
    crypto::IssuingAuthority issuing;
    Holding responder;
    Holding time_stamps;
    Holding server;

    std::vector<crypto::Certificate> path() const { return {issuing.certificate(), policy.certificate(), root.certificate()}; }
};

// Where the certificates say that their issuer can be asked.
struct Places {
    std::string ocsp;
    std::string issuing_list;
    std::string policy_list;
    std::string root_list;
};
Places places_at(const std::string& address);  // http://localhost:8082

// Those of the folder; made anew when they are missing, end soon or name other places.
Authorities open_authorities(const std::filesystem::path& folder, const Places& places, Instant now);

std::set<std::string> withdrawn(const std::filesystem::path& folder);  // capital hexadecimal digits
void withdraw(const std::filesystem::path& folder, const crypto::Certificate& certificate);

std::string key_and_certificate(const Holding& holding);  // PEM

}  // namespace qaygi::test_pki
