#pragma once

// The cards of invented people. Each person has two certificates, as a real card has: one to sign in and one to sign with; and the first
// person has more of them: one with an RSA key, one of a renewed card, and others with one fault each. In the folder cards/, as <name>.p12
// for a browser and <name>.pem for tools:
//
//   <FİN>, rsa      to sign in
//   renewed         to sign in; the same person, another number
//   <FİN>-signing   to sign with (nonRepudiation only)
//   expired, not-yet-valid, revoked, without-client-authentication, weak, nameless, stranger
//
// A stranger's certificate comes from another authority of the same name.

#include <filesystem>
#include <string>
#include <vector>

#include "app/asan_simulator/people.hpp"
#include "app/test_pki/authorities.hpp"

namespace qaygi::test_pki {

struct Card {
    std::string name;  // of its files
    std::string holder;
    Holding holding;
};

// Those of the folder cards/; a certificate is issued anew when it says something else than wanted or ends soon.
std::vector<Card> issue_cards(const std::filesystem::path& folder, const Authorities& authorities, const std::vector<asan_simulator::Person>& people,
                              const Places& places, const std::string& password, Instant now);

}  // namespace qaygi::test_pki
